using Bot.Storage.Rooms;

namespace Bot.Storage.Discussions;

/// <summary>
/// One discussion of a room. Throws <see cref="ArgumentException"/> for an id that is empty or that no database would keep.
/// </summary>
public sealed record DiscussionKey(RoomKey Room, string Id)
{
    public string Id { get; } = StorableText.Key(Id);
}
