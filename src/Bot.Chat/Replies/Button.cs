using Bot.Chat.Commands;

namespace Bot.Chat.Replies;

/// <summary>A button. Pressing it is asking for <paramref name="Call"/>, with the presser's rights.</summary>
/// <param name="Label">At most 75 characters.</param>
/// <param name="Effect">What becomes of the reply it hangs on, when whoever asked for that reply presses it.</param>
public sealed record Button(string Label, Call Call, ButtonEffect Effect = ButtonEffect.Answers);
