using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Chat.Platforms;

/// <summary>A press of a button, read back from its state.</summary>
/// <param name="IsOwner">Whether the presser is whoever asked for the reply that the button hangs on.</param>
public sealed record Press(Call Call, ButtonEffect Effect, bool IsOwner);
