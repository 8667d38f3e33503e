namespace Bot.Slack.Wire;

/// <summary>A block of a message of ours, by its id.</summary>
internal sealed record SeenBlock(string? BlockId);
