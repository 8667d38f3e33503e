namespace Bot.Discord;

/// <summary>
/// What must outlive the program: the session, the state of buttons too long for their id, which commands are registered,
/// which events were carried out. Safe for any number of threads; what a call has returned survives the process.
/// </summary>
public interface IDiscordMemory
{
    /// <summary>What was written under the key last, or <see langword="null"/>.</summary>
    Task<string?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Replaces what is under the key; <see langword="null"/> forgets it.</summary>
    Task WriteAsync(string key, string? value, CancellationToken cancellationToken);

    /// <summary>Whether this is the first call with that key, ever or for a day at the least. One caller alone hears yes.</summary>
    Task<bool> ClaimAsync(string key, CancellationToken cancellationToken);
}
