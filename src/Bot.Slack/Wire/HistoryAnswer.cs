namespace Bot.Slack.Wire;

/// <summary>Messages of a channel or thread.</summary>
internal sealed record HistoryAnswer : Answer
{
    public IReadOnlyList<SeenMessage>? Messages { get; init; }
}
