namespace Bot.Chat.Platforms;

/// <summary>
/// A channel on a platform. A thread is not a room: it belongs to its parent channel's, and a platform gives out the
/// parent's id for it.
/// </summary>
/// <param name="Platform">Short and fixed: <c>local</c>, <c>discord</c>, <c>slack</c>.</param>
/// <param name="Group">The server or workspace, as the platform names it.</param>
/// <param name="Room">The channel, as the platform names it.</param>
public readonly record struct RoomId(string Platform, string Group, string Room)
{
    public override string ToString() => $"{Platform}/{Group}/{Room}";
}
