namespace Bot.Slack.Wire;

/// <summary>How a leaf of rich text looks.</summary>
internal sealed record RichStyle
{
    public bool? Bold { get; init; }
    public bool? Italic { get; init; }
    public bool? Code { get; init; }
}
