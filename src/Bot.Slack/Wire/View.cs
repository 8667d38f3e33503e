namespace Bot.Slack.Wire;

/// <summary>A modal or a Home tab as it is sent (§7).</summary>
internal sealed record View
{
    public required string Type { get; init; }
    public TextObject? Title { get; init; }
    public TextObject? Submit { get; init; }
    public TextObject? Close { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    public string? PrivateMetadata { get; init; }
    public string? CallbackId { get; init; }
    public string? ExternalId { get; init; }
}
