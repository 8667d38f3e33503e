namespace Bot.Storage.Rooms;

/// <summary>
/// A channel of a group as the platform names it; a thread is not one. Throws <see cref="ArgumentException"/> for a part
/// that is empty or that no database would keep.
/// </summary>
public sealed record RoomKey(string Platform, string Group, string Room)
{
    public string Platform { get; } = StorableText.Key(Platform);

    public string Group { get; } = StorableText.Key(Group);

    public string Room { get; } = StorableText.Key(Room);

    public override string ToString() => $"{Platform}/{Group}/{Room}";
}
