namespace Bot.Slack.Wire;

/// <summary>The inner events that are wanted, as one record (§5.4).</summary>
internal sealed record InnerEvent
{
    public string? Type { get; init; }
    public string? Subtype { get; init; }
    public string? User { get; init; }
    public string? BotId { get; init; }
    public string? Text { get; init; }
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }
    public string? Channel { get; init; }
    public string? ChannelType { get; init; }
    public string? Tab { get; init; }
    public RevokedTokens? Tokens { get; init; }

    // What was said belongs into no log.
    public override string ToString() => Type ?? "";
}
