using System.Text.Json;

namespace Bot.Slack.Wire;

/// <summary>The outer object of an event (§5.4); <c>app_rate_limited</c> has no inner one.</summary>
internal sealed record EventCallback
{
    public string? Type { get; init; }
    public string? Challenge { get; init; }
    public string? TeamId { get; init; }
    public string? EventId { get; init; }
    public long EventTime { get; init; }
    public JsonElement? Event { get; init; }
    public IReadOnlyList<Authorization>? Authorizations { get; init; }

    // What was said belongs into no log.
    public override string ToString() => Type ?? "";
}
