namespace Bot.Slack.Wire;

/// <summary>A slash command (§6): a JSON object by socket, a form by HTTP.</summary>
internal sealed record SlashCommand
{
    public string? TeamId { get; init; }
    public string? EnterpriseId { get; init; }
    public string? ChannelId { get; init; }
    public string? ChannelName { get; init; }
    public string? UserId { get; init; }
    public string? UserName { get; init; }
    public string? Command { get; init; }
    public string? Text { get; init; }
    public string? ResponseUrl { get; init; }
    public string? TriggerId { get; init; }

    // What was typed and the way back belong into no log.
    public override string ToString() => Command ?? "";
}
