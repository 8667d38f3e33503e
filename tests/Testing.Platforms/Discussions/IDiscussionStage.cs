namespace Testing.Platforms.Discussions;

/// <summary>
/// A room on a platform in which the whole bot takes part, and people with the platform's own client in their hands. Every
/// method returns only when what it set going has come to rest.
/// </summary>
public interface IDiscussionStage : IAsyncDisposable
{
    /// <summary>Types a command line; gives the form that opened, if one did.</summary>
    Task<SeenForm?> TypeAsync(Actor who, string line);

    /// <summary>Presses a button; gives the form that opened, if one did.</summary>
    Task<SeenForm?> PressAsync(Actor who, Seen message, string label);

    Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields);

    /// <summary>Everything this member sees of the bot in the room and privately, oldest first.</summary>
    Task<IReadOnlyList<Seen>> SeesAsync(Actor who);

    /// <summary>Lets time pass, for the discussion.</summary>
    Task PassAsync(TimeSpan time);

    /// <summary>Lets the bot do whatever it does by itself: boards, time boxes, minutes.</summary>
    Task SettleAsync();

    /// <summary>Everything this member's client was ever sent, as it went over the wire: ids and states of buttons and forms too.</summary>
    Task<IReadOnlyList<string>> GetsAsync(Actor who);

    /// <summary>What gives somebody away beside their name: how the platform calls them.</summary>
    Task<string> IdOfAsync(Actor who);

    /// <summary>What <c>/metrics</c> tells whoever keeps the program running.</summary>
    Task<string> MetricsAsync();

    /// <summary>Everything that was logged, with what is only logged for finding faults.</summary>
    Task<string> LogAsync();
}
