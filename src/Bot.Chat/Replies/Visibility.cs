namespace Bot.Chat.Replies;

/// <summary>Who sees a reply.</summary>
public enum Visibility
{
    /// <summary>The member who asked, alone.</summary>
    Private,

    /// <summary>Everybody in the room.</summary>
    Room,
}
