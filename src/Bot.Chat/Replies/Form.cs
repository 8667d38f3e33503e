using Bot.Chat.Commands;

namespace Bot.Chat.Replies;

/// <summary>A form to fill in. Sending it asks for <paramref name="Call"/> with each field as an option of its name.</summary>
/// <param name="TitleSaid">At most 24 characters.</param>
/// <param name="SubmitSaid">What is written on the button that sends it, at most 24 characters.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(Phrase TitleSaid, Phrase SubmitSaid, Call Call, IReadOnlyList<FormField> Fields) : Answer
{
    public string Title => TitleSaid.ToString();

    public string SubmitLabel => SubmitSaid.ToString();
}
