namespace Bot.Study.Discussions.State;

/// <summary>Something given to the minutes.</summary>
/// <param name="Item">The item of the agenda that was at hand.</param>
/// <param name="By">The key of whoever gave it.</param>
public sealed record Contribution(
    ContributionKind Kind,
    int Item,
    int By,
    DateTimeOffset At,
    string? Passage,
    Said Said
);
