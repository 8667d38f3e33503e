namespace Bot.Slack.Wire;

/// <summary>Where a post went.</summary>
internal sealed record PostAnswer : Answer
{
    public string? Channel { get; init; }
    public string? Ts { get; init; }
}
