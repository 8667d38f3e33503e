namespace Bot.Chat.Commands;

/// <summary>
/// A command that offers values while a member types. Answers come from memory: this is called with every key.
/// </summary>
public interface ICompletes
{
    /// <summary>Up to 25 values, best first, each at most 100 characters; nothing beyond the room's horizon.</summary>
    IReadOnlyList<string> Complete(string option, string typed, Invocation invocation);
}
