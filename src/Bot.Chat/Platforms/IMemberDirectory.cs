namespace Bot.Chat.Platforms;

/// <summary>
/// Who is meant by a typed name, on a platform that has no right of its own by which moderators could be told. A platform
/// that has such a right has no directory.
/// </summary>
public interface IMemberDirectory
{
    /// <summary>As in <see cref="RoomId.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>The members of the room's group that bear the name, or the one that a mention names; none where nobody does.</summary>
    Task<IReadOnlyList<Member>> FindAsync(RoomId room, string typed, CancellationToken cancellationToken);
}
