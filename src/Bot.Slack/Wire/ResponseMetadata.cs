namespace Bot.Slack.Wire;

/// <summary>What is wrong with a request, and where a list goes on.</summary>
internal sealed record ResponseMetadata(IReadOnlyList<string>? Messages, string? NextCursor);
