namespace Bot.Storage.Discussions;

/// <summary>A board that has been taken in hand.</summary>
/// <param name="Thread">The thread it belongs in; <see langword="null"/> for the room itself.</param>
/// <param name="WantsThread">Whether a thread is still to be opened for it.</param>
/// <param name="Message">As the platform names the newest post; <see langword="null"/> where none has been made.</param>
/// <param name="Begun">How many posts have been begun; one more than <paramref name="Posted"/> where the last one's fate is open.</param>
/// <param name="Posted">How many are known to be there.</param>
/// <param name="PostedAt"><see langword="null"/> where a fresh one is wanted.</param>
/// <param name="Wanted">Given back with what was shown.</param>
public sealed record BoardRow(
    DiscussionKey Discussion,
    string? Thread,
    bool WantsThread,
    string? Message,
    long Begun,
    long Posted,
    DateTimeOffset? PostedAt,
    long Wanted
);
