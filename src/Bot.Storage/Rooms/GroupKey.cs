namespace Bot.Storage.Rooms;

/// <summary>
/// A Discord server or Slack workspace as the platform names it: the wall that nothing in the store crosses. Throws
/// <see cref="ArgumentException"/> for a part that is empty or that no database would keep.
/// </summary>
public sealed record GroupKey(string Platform, string Group)
{
    public string Platform { get; } = StorableText.Key(Platform);

    public string Group { get; } = StorableText.Key(Group);

    public override string ToString() => $"{Platform}/{Group}";
}
