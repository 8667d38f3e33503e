namespace Bot.Slack.Wire;

/// <summary>The key of a post; everybody in the workspace can read it.</summary>
internal sealed record MetadataPayload(string? Key);
