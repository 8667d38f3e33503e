namespace Bot.Slack.Wire;

/// <summary>An installation (§10).</summary>
internal sealed record OAuthAnswer : Answer
{
    public string? AccessToken { get; init; }
    public string? Scope { get; init; }
    public string? BotUserId { get; init; }
    public Named? Team { get; init; }
    public Named? Enterprise { get; init; }
    public bool? IsEnterpriseInstall { get; init; }
}
