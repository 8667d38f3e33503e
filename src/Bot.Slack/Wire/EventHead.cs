namespace Bot.Slack.Wire;

/// <summary>What every inner event has; the rest is read only for the kinds that are wanted.</summary>
internal sealed record EventHead(string? Type);
