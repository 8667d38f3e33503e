using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>One option of a command.</summary>
/// <param name="Name">Lower case, one word.</param>
/// <param name="Said">What it does, at most 100 characters.</param>
/// <param name="IsRequired">Whether the command cannot do without it. Required options stand first.</param>
/// <param name="IsHidden">Reached by buttons alone: not registered, not in the help.</param>
/// <param name="Completes">Whether the command offers values while the member types.</param>
public sealed record Option(
    string Name,
    OptionKind Kind,
    Phrase Said,
    bool IsRequired = false,
    bool IsHidden = false,
    bool Completes = false
)
{
    public string Summary => Said.ToString();
}
