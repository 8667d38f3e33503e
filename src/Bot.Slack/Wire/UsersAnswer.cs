namespace Bot.Slack.Wire;

/// <summary>A page of the people of a workspace.</summary>
internal sealed record UsersAnswer : Answer
{
    public IReadOnlyList<SeenUser>? Members { get; init; }
}
