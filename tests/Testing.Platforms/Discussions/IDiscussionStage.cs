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

    /// <summary>Lets time pass.</summary>
    void Pass(TimeSpan time);

    /// <summary>Lets the bot do whatever it does by itself: boards, time boxes, minutes.</summary>
    Task SettleAsync();
}
