using System.Collections.Immutable;

namespace Bot.Study.Discussions.State;

/// <summary>
/// A discussion as its log tells it. Immutable, and a pure function of the log: no clock, no store, no text; the same
/// events give the same discussion at any time and in any process.
/// </summary>
public sealed partial record Discussion
{
    private Discussion() { }

    /// <summary>Before anything has happened.</summary>
    public static readonly Discussion Unopened = new();

    /// <summary>How many events have happened.</summary>
    public long Version { get; private init; }

    /// <summary>The paper it is about, and the edition its passages are of.</summary>
    public string Paper { get; private init; } = "";

    public string Edition { get; private init; } = "";

    public ImmutableList<AgendaItem> Agenda { get; private init; } = [];

    /// <summary>What was at hand when, in order; the last one is at hand until the discussion is closed.</summary>
    public ImmutableList<AgendaTurn> Turns { get; private init; } = [];

    /// <summary>The place of the item at hand in the agenda, from 0.</summary>
    public int Item => Turns.IsEmpty ? 0 : Turns[^1].Item;

    public AgendaItem AtHand => Agenda[Item];

    /// <summary>When the time box at hand ends; while paused, when it would have ended.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? PausedAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private init; }

    public bool IsOpen => Version > 0 && ClosedAt is null;

    /// <summary>The key of whoever leads.</summary>
    public int Leader { get; private init; }

    /// <summary>Whoever has led, with the moment it began.</summary>
    public ImmutableList<(int Key, DateTimeOffset Since)> Leaders { get; private init; } = [];

    public ImmutableSortedSet<int> Cohosts { get; private init; } = [];

    /// <summary>
    /// The keys of those who have shown themselves to the group: whoever has only voted, or asked under a withheld name, is
    /// not among them.
    /// </summary>
    public ImmutableSortedSet<int> Shown { get; private init; } = [];

    public SpeakerQueue Queue { get; private init; } = SpeakerQueue.Empty;

    /// <summary>By number; question 1 is at index 0.</summary>
    public ImmutableList<Question> Questions { get; private init; } = [];

    /// <summary>In the order in which they were given.</summary>
    public ImmutableList<Contribution> Contributions { get; private init; } = [];

    /// <summary>Whether this member may do what moderators do here.</summary>
    public bool IsLedBy(Actor who) => who.IsModerator || who.Key == Leader || Cohosts.Contains(who.Key);

    public Question? Find(int question) =>
        question >= 1 && question <= Questions.Count ? Questions[question - 1] : null;

    /// <summary>The question that has this one's votes: itself, or what it was merged into.</summary>
    public Question Root(Question question)
    {
        while (question.Into is { } into)
            question = Questions[into - 1];
        return question;
    }

    /// <summary>The questions that were merged into this one, directly or by way of another.</summary>
    public IEnumerable<Question> MergedInto(Question root) =>
        Questions.Where(question => question.Into is not null && Root(question).Number == root.Number);

    /// <summary>What the group sees: the one talked about, then by votes, then by number.</summary>
    public IEnumerable<Question> OnBoard =>
        Questions
            .Where(question => question.IsOnBoard)
            .OrderByDescending(question => question.State == QuestionState.Taken)
            .ThenByDescending(question => question.Votes)
            .ThenBy(question => question.Number);

    /// <summary>
    /// Whether the group may read a question: a moderator put it on the board, and did not set it aside, or has made it part
    /// of such a question.
    /// </summary>
    public bool IsForGroup(Question question) =>
        Root(question).State is QuestionState.Approved or QuestionState.Taken or QuestionState.Answered;

    /// <summary>What waits for a moderator, by number.</summary>
    public IEnumerable<Question> Waiting => Questions.Where(question => question.State == QuestionState.Waiting);
}
