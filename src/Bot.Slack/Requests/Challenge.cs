using System.Text.Json.Serialization;

namespace Bot.Slack.Requests;

/// <summary>The answer to Slack's question whether an address is ours.</summary>
internal sealed record Challenge([property: JsonPropertyName("challenge")] string Words);
