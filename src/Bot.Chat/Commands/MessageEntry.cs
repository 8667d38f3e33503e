using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>How a command is offered on somebody's message, where the platform has such a thing.</summary>
/// <param name="Said">What the menu says; at most 24 characters.</param>
/// <param name="TextOption">The option that takes the message's words.</param>
/// <param name="AuthorOption">The option that takes the shown name of whoever wrote it, if there is one.</param>
/// <param name="WriterOption">The option that takes the platform's id of the same, where the platform tells it.</param>
public sealed record MessageEntry(
    Phrase Said,
    string TextOption,
    string? AuthorOption = null,
    string? WriterOption = null
)
{
    public string Label => Said.ToString();

    /// <summary>Whether an option says whose words they are.</summary>
    public bool TellsWriter(string option) => option == AuthorOption || option == WriterOption;
}
