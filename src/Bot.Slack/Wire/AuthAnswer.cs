namespace Bot.Slack.Wire;

/// <summary>Who a token is.</summary>
internal sealed record AuthAnswer : Answer
{
    public string? TeamId { get; init; }
    public string? EnterpriseId { get; init; }
    public bool? IsEnterpriseInstall { get; init; }
    public string? UserId { get; init; }
    public string? BotId { get; init; }
}
