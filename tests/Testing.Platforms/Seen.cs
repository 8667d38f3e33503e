using Bot.Chat.Replies;

namespace Testing.Platforms;

/// <summary>A message as one member sees it at a moment.</summary>
/// <param name="Id">Stays the same when the message is edited.</param>
/// <param name="Text">What is said in it, as characters on a screen: no markup, no buttons.</param>
/// <param name="Files">Pictures and files, fetched by this member.</param>
/// <param name="AltTexts">The words beside pictures.</param>
public sealed record Seen(
    string Id,
    string Text,
    bool IsPrivate,
    IReadOnlyList<string> Buttons,
    IReadOnlyList<ReplyFile> Files,
    IReadOnlyList<string> AltTexts
);
