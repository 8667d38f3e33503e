using Bot.Chat.Platforms;

namespace Testing.Platforms;

/// <summary>
/// A platform with one room, under test. It does what people do and sees what people see; every method returns only when
/// what it set going has come to rest, except for answers that wait for <see cref="ContractCommands.Release"/>.
/// </summary>
public interface IPlatformHarness : IAsyncDisposable
{
    IChatPlatform Platform { get; }

    RoomId Room { get; }

    /// <summary>Whether rooms have threads here; only then are they sent to.</summary>
    bool HasThreads { get; }

    /// <summary>Types a command line; gives the form that opened, if one did.</summary>
    Task<SeenForm?> SendAsync(Actor who, string line, bool inThread = false);

    /// <summary>Begins to type a command whose answer is late, and lets the platform's patience end before it comes.</summary>
    Task SendLateAsync(Actor who, string line);

    /// <summary>Waits until the late answer has arrived wherever it goes.</summary>
    Task ArriveAsync();

    /// <summary>
    /// Uses the menu of a message that <paramref name="author"/> wrote to the room; gives the form that opened, if one did.
    /// </summary>
    Task<SeenForm?> AskOnMessageAsync(Actor who, Actor author, string words, string label);

    Task PressAsync(Actor who, Seen message, string label);

    Task SubmitAsync(Actor who, SeenForm form, IReadOnlyDictionary<string, string> fields);

    /// <summary>Everything this member sees of the bot in the room and privately, oldest first.</summary>
    Task<IReadOnlyList<Seen>> SeesAsync(Actor who);

    /// <summary>Who this is to the bot.</summary>
    Task<MemberId> IdOfAsync(Actor who);

    /// <summary>Ends the bot and starts another one on the same store.</summary>
    Task RestartAsync();
}
