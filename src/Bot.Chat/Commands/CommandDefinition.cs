using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>What can be asked: everything a platform, the help and the reader of typed lines need to know of a command.</summary>
/// <param name="Name">Lower case; a subcommand follows its command after a space: <c>daily start</c>.</param>
/// <param name="Said">One line, at most 100 characters.</param>
/// <param name="HelpSaid">What it does, for the member who asks; plain sentences.</param>
/// <param name="Examples">Lines to type, without the slash.</param>
public sealed record CommandDefinition(
    string Name,
    Phrase Said,
    Phrase HelpSaid,
    AnswerKind Answers,
    IReadOnlyList<Option> Options,
    IReadOnlyList<string> Examples
)
{
    public string Summary => Said.ToString();

    public string Help => HelpSaid.ToString();

    /// <summary>Reached by buttons alone.</summary>
    public bool IsHidden { get; init; }

    /// <summary>
    /// Whether an answer leaves something changed behind. A platform that may deliver one event twice, also across a
    /// restart, carries such a command out once.
    /// </summary>
    public bool Changes { get; init; }

    /// <summary>For moderators; others are refused kindly.</summary>
    public bool IsForModerators { get; init; }

    /// <summary>Set where it can be asked on somebody's message too.</summary>
    public MessageEntry? OnMessage { get; init; }

    /// <summary>The option that takes words typed without a name: the first that shows, if it is text or a number.</summary>
    public Option? Primary => Options.FirstOrDefault(option => !option.IsHidden && option.Kind != OptionKind.Flag);

    public Option? Find(string option) => Options.FirstOrDefault(known => known.Name == option);
}
