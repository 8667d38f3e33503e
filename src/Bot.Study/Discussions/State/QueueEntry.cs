namespace Bot.Study.Discussions.State;

/// <summary>A raised hand.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Place">The version at which it was raised: earlier hands have smaller ones.</param>
/// <param name="IsDirect">A direct reply to whoever spoke.</param>
/// <param name="AwayUntil">Called and not there: how long the place is kept.</param>
public sealed record QueueEntry(int Key, long Place, bool IsDirect, DateTimeOffset? AwayUntil = null)
{
    public bool IsAway => AwayUntil is not null;
}
