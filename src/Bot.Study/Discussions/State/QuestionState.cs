namespace Bot.Study.Discussions.State;

/// <summary>How far a question has come.</summary>
public enum QuestionState
{
    /// <summary>Asked, and seen by moderators alone.</summary>
    Waiting,

    /// <summary>On the board, open to votes.</summary>
    Approved,

    /// <summary>Being talked about.</summary>
    Taken,
    Answered,
    SetAside,

    /// <summary>Part of another question, which has its votes.</summary>
    Merged,

    /// <summary>By whoever asked it.</summary>
    Withdrawn,
}
