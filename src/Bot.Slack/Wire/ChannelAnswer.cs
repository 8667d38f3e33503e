namespace Bot.Slack.Wire;

/// <summary>A channel.</summary>
internal sealed record ChannelAnswer : Answer
{
    public SeenChannel? Channel { get; init; }
}
