using Bot.Chat.Platforms;

namespace Bot.Discord;

/// <summary>
/// What must outlive the program: the session, the state of buttons too long for their id, which commands are registered,
/// which events were carried out. Safe for any number of threads; what a call has returned survives the process.
/// </summary>
public interface IDiscordMemory
{
    /// <summary>What was written under the key last, or <see langword="null"/>. Nothing of any server is kept so.</summary>
    Task<string?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Replaces what is under the key; <see langword="null"/> forgets it.</summary>
    Task WriteAsync(string key, string? value, CancellationToken cancellationToken);

    /// <summary>Whether this is the first call with that key, ever or for a day at the least. One caller alone hears yes.</summary>
    Task<bool> ClaimAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps a button's state and gives a name of at most 24 characters for it, the same for the same state.</summary>
    Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken);

    /// <summary>What was saved in this room under that name; <see langword="null"/> for any other text.</summary>
    Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken);

    /// <summary>Keeps to which room a thread belongs.</summary>
    Task SetParentAsync(string thread, RoomId room, CancellationToken cancellationToken);

    /// <summary>The channel that a thread of the server belongs to, if that was ever kept.</summary>
    Task<string?> ParentAsync(string guild, string thread, CancellationToken cancellationToken);

    /// <summary>Whether the server has been greeted since the bot joined it.</summary>
    Task<bool> IsGreetedAsync(string guild, CancellationToken cancellationToken);

    Task SetGreetedAsync(string guild, bool isGreeted, CancellationToken cancellationToken);

    /// <summary>Keeps that the bot is no longer in the server, or is in it again.</summary>
    Task SetDepartedAsync(string guild, bool isDeparted, CancellationToken cancellationToken);

    /// <summary>
    /// Does the work while no other program with the same memory does it under this name; what it is given is cancelled when
    /// that can no longer be said, and it begins anew when it can again. Returns when the work has ended by itself.
    /// </summary>
    /// <param name="standBy">Called whenever another program does it.</param>
    /// <param name="notKnown">Called whenever that cannot be found out; it is asked again.</param>
    Task RunAloneAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    );
}
