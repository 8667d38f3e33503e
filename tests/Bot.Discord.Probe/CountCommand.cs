using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Discord.Probe;

/// <summary>A command that changes something that outlives the process: it appends its words to a file.</summary>
internal sealed class CountCommand(string file) : ICommand
{
    private readonly SemaphoreSlim _gate = new(1);

    public CommandDefinition Definition { get; } =
        new(
            "count",
            "Counts.",
            "For tests.",
            AnswerKind.Private,
            [new Option("words", OptionKind.Text, "What to count.", IsRequired: true)],
            []
        )
        {
            Changes = true,
        };

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await File.AppendAllTextAsync(file, $"{invocation.Text("words")}\n", cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
        return Reply.Privately($"Counted {invocation.Text("words")}");
    }
}
