namespace Bot.Slack.Wire;

/// <summary>A person.</summary>
internal sealed record UserAnswer : Answer
{
    public SeenUser? User { get; init; }
}
