using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Testing.Platforms;

/// <summary>A command that answers by a function.</summary>
internal sealed class ContractCommand(
    string name,
    AnswerKind kind,
    IReadOnlyList<Option> options,
    Func<Invocation, Answer> answer
) : ICommand
{
    public Func<Task>? Gate { get; init; }

    public bool ForModerators { get; init; }

    public bool Changes { get; init; }

    public MessageEntry? OnMessage { get; init; }

    public CommandDefinition Definition =>
        new(name, $"Contract: {name}.", $"Contract: {name}.", kind, options, [name])
        {
            IsForModerators = ForModerators,
            Changes = Changes,
            OnMessage = OnMessage,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (Gate is not null)
            await Gate().WaitAsync(cancellationToken);
        return answer(invocation);
    }
}
