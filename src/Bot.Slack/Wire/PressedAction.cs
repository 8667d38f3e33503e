namespace Bot.Slack.Wire;

/// <summary>What was pressed.</summary>
internal sealed record PressedAction(string? ActionId, string? BlockId, string? ActionTs, string? Value);
