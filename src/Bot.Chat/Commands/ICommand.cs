using Bot.Chat.Replies;

namespace Bot.Chat.Commands;

/// <summary>
/// One thing members can ask for. Implementations are found by type, live as long as the program and answer any number of
/// invocations at once. They throw only on their own bugs; a member's mistake is a reply.
/// </summary>
public interface ICommand
{
    CommandDefinition Definition { get; }

    /// <summary>
    /// Answers. The options have been checked against <see cref="Definition"/>: all are known and readable, required ones
    /// are there. <paramref name="cancellationToken"/> ends with the platform's patience.
    /// </summary>
    Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken);
}
