using Bot.Chat.Commands;

namespace Bot.Chat.Replies;

/// <summary>A button. Pressing it is asking for <paramref name="Call"/>, with the presser's rights.</summary>
/// <param name="Said">What is written on it, at most 75 characters.</param>
/// <param name="Effect">What becomes of the reply it hangs on, when whoever asked for that reply presses it.</param>
public sealed record Button(Phrase Said, Call Call, ButtonEffect Effect = ButtonEffect.Answers)
{
    public string Label => Said.ToString();
}
