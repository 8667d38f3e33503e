namespace Bot.Discord.Wire;

/// <summary>A message as it is read back; its nonce is not (§7.1).</summary>
internal sealed record Message
{
    public string Id { get; init; } = "";
    public string ChannelId { get; init; } = "";
    public User? Author { get; init; }
    public string? Content { get; init; }
    public DateTimeOffset Timestamp { get; init; }
    public long? Flags { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }
}
