namespace Bot.Chat.Commands;

/// <summary>
/// How a command answers. Declared beforehand, because a platform's first answer fixes who sees the reply and a form
/// cannot follow it.
/// </summary>
public enum AnswerKind
{
    /// <summary>To the room when it finds something, else to the member alone.</summary>
    Room,

    /// <summary>To the member alone.</summary>
    Private,

    /// <summary>With a form, at once.</summary>
    Form,
}
