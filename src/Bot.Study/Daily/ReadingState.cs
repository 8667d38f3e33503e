namespace Bot.Study.Daily;

/// <summary>Where a room's reading stands.</summary>
public enum ReadingState
{
    Running,

    /// <summary>Nothing is posted until a moderator resumes it; everything else stays as it is.</summary>
    Paused,

    /// <summary>The last paragraph has been posted.</summary>
    Finished,

    Stopped,
}
