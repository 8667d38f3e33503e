namespace Bot.Slack.Wire;

/// <summary>A section, a quotation or a leaf of rich text (§8). What it holds shows literally, so nothing is escaped.</summary>
internal sealed record RichText : Part
{
    public IReadOnlyList<RichText>? Elements { get; init; }
    public string? Text { get; init; }
    public RichStyle? Style { get; init; }
    public string? Url { get; init; }
    public string? UsergroupId { get; init; }
    public long? Timestamp { get; init; }
    public string? Format { get; init; }
    public string? Fallback { get; init; }
}
