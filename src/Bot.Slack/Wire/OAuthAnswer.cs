namespace Bot.Slack.Wire;

/// <summary>An installation, or a renewed token of one (§10).</summary>
internal sealed record OAuthAnswer : Answer
{
    public string? AccessToken { get; init; }
    public string? RefreshToken { get; init; }

    /// <summary>Seconds until the token ends, where it does.</summary>
    public long? ExpiresIn { get; init; }
    public string? Scope { get; init; }
    public string? BotUserId { get; init; }
    public Named? Team { get; init; }
    public Named? Enterprise { get; init; }
    public bool? IsEnterpriseInstall { get; init; }
}
