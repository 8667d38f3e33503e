namespace Bot.Slack.Wire;

/// <summary>For which installation an event is meant.</summary>
internal sealed record Authorization(string? EnterpriseId, string? TeamId, bool? IsEnterpriseInstall);
