using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Discord.Tests.Support;

/// <summary>A command made of a definition and a function.</summary>
internal sealed class TestCommand(
    CommandDefinition definition,
    Func<Invocation, CancellationToken, Task<Answer>> answer,
    Func<string, string, IReadOnlyList<string>>? complete = null
) : ICommand, ICompletes
{
    public CommandDefinition Definition => definition;

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        answer(invocation, cancellationToken);

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        complete?.Invoke(option, typed) ?? [];
}
