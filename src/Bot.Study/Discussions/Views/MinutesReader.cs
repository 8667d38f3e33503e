namespace Bot.Study.Discussions.Views;

/// <summary>Whom minutes are made for.</summary>
public enum MinutesReader
{
    /// <summary>Anybody in the room: what a moderator let through, and how many questions are not shown.</summary>
    Group,

    /// <summary>A moderator or cohost, who has seen every question on the desk.</summary>
    Leader,
}
