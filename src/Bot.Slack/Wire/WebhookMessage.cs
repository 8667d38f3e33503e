namespace Bot.Slack.Wire;

/// <summary>What is sent to a <c>response_url</c> (§6).</summary>
internal sealed record WebhookMessage
{
    public string? ResponseType { get; init; }
    public bool? ReplaceOriginal { get; init; }
    public bool? DeleteOriginal { get; init; }
    public string? ThreadTs { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<Block>? Blocks { get; init; }
    public bool? UnfurlLinks { get; init; }
    public bool? UnfurlMedia { get; init; }

    // What is said belongs into no log.
    public override string ToString() => ResponseType ?? "";
}
