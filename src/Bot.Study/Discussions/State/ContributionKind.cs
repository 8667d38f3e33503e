namespace Bot.Study.Discussions.State;

/// <summary>What members give to the minutes, beside questions.</summary>
public enum ContributionKind
{
    /// <summary>A passage put forward.</summary>
    Passage,

    /// <summary>A claim, with the passage it rests on or marked as being without one.</summary>
    Claim,

    Recap,
    Decision,
    OpenPoint,

    /// <summary>Somebody's message, added by a moderator.</summary>
    Message,
}
