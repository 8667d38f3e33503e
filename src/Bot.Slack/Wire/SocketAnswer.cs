namespace Bot.Slack.Wire;

/// <summary>Where to connect.</summary>
internal sealed record SocketAnswer : Answer
{
    public string? Url { get; init; }
}
