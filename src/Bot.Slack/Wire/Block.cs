namespace Bot.Slack.Wire;

/// <summary>A block of any type; which fields it has depends on the type (§8).</summary>
internal sealed record Block
{
    public required string Type { get; init; }
    public string? BlockId { get; init; }
    public TextObject? Text { get; init; }
    public IReadOnlyList<Part>? Elements { get; init; }
    public TextObject? Label { get; init; }
    public Control? Element { get; init; }
    public bool? Optional { get; init; }
    public SlackFile? SlackFile { get; init; }
    public string? AltText { get; init; }
}
