using System.Text.Json;

namespace Bot.Slack.Wire;

/// <summary>A text frame of Socket Mode (§4.2).</summary>
internal sealed record SocketFrame
{
    public string? Type { get; init; }
    public string? EnvelopeId { get; init; }
    public JsonElement? Payload { get; init; }
    public int? RetryAttempt { get; init; }
    public int? NumConnections { get; init; }
    public string? Reason { get; init; }

    // What was typed and the way back belong into no log.
    public override string ToString() => Type ?? "";
}
