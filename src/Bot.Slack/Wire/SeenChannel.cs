namespace Bot.Slack.Wire;

/// <summary>What matters of a channel.</summary>
internal sealed record SeenChannel
{
    public string? Id { get; init; }
    public string? Creator { get; init; }
    public bool? IsMember { get; init; }
    public bool? IsPrivate { get; init; }
    public bool? IsIm { get; init; }
    public bool? IsMpim { get; init; }
    public bool? IsArchived { get; init; }
    public bool? IsReadOnly { get; init; }
}
