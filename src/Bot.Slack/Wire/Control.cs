namespace Bot.Slack.Wire;

/// <summary>A button or a field (§8).</summary>
internal sealed record Control : Part
{
    public required string ActionId { get; init; }
    public TextObject? Text { get; init; }
    public string? Value { get; init; }
    public string? AccessibilityLabel { get; init; }
    public bool? Multiline { get; init; }
    public int? MaxLength { get; init; }
    public int? MaxFiles { get; init; }
    public string? InitialValue { get; init; }
    public IReadOnlyList<Choice>? Options { get; init; }
    public Choice? InitialOption { get; init; }
}
