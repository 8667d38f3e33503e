using System.Collections.Immutable;

namespace Bot.Study.Discussions.State;

/// <summary>A question with what has become of it.</summary>
/// <param name="Number">1, 2, 3… in the order of asking.</param>
/// <param name="By">The key of whoever asked.</param>
/// <param name="IsWithheld">Whether moderators alone may see who asked.</param>
public sealed record Question(int Number, int By, DateTimeOffset At, string? Passage, bool IsWithheld, Said Said)
{
    public QuestionState State { get; init; } = QuestionState.Waiting;

    /// <summary>The keys of those who voted for it or for a question that was merged into it.</summary>
    public ImmutableHashSet<int> Voters { get; init; } = [];

    /// <summary>The question it was merged into.</summary>
    public int? Into { get; init; }

    /// <summary>Why it was set aside.</summary>
    public Said Reason { get; init; } = Said.Nothing;

    public int Votes => Voters.Count;

    /// <summary>Whether the group sees it.</summary>
    public bool IsOnBoard => State is QuestionState.Approved or QuestionState.Taken;
}
