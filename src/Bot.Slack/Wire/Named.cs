namespace Bot.Slack.Wire;

/// <summary>A workspace or channel with its name.</summary>
internal sealed record Named(string? Id, string? Name);
