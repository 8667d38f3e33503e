namespace Bot.Slack.Wire;

/// <summary>What a post of ours carries to be recognised by (§9).</summary>
internal sealed record Metadata(string? EventType, MetadataPayload? EventPayload);
