namespace Bot.Slack.Wire;

/// <summary>Whose tokens are void.</summary>
internal sealed record RevokedTokens(IReadOnlyList<string>? Bot);
