namespace Bot.Slack.Wire;

/// <summary>The names somebody goes by.</summary>
internal sealed record SeenProfile(string? DisplayName, string? RealName);
