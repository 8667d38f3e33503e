namespace Bot.Chat.Replies;

/// <summary>
/// What a press does to the reply the button hangs on. Whoever presses somebody else's button is always answered apart
/// and privately.
/// </summary>
public enum ButtonEffect
{
    /// <summary>The answer is a reply of its own.</summary>
    Answers,

    /// <summary>The answer takes the place of the reply.</summary>
    Replaces,

    /// <summary>
    /// The reply is removed, by whoever asked for it or a moderator. Platforms do it themselves; nothing is asked.
    /// </summary>
    Removes,
}
