namespace Bot.Slack.Wire;

/// <summary>Plain words (§8), escaped; nothing in them is markup, nor made into a picture of a face.</summary>
internal sealed record TextObject : Part
{
    public required string Text { get; init; }
    public bool? Emoji { get; init; }
}
