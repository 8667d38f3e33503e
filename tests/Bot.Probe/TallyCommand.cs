using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Probe;

/// <summary>A command that changes something that outlives the process: it appends its words to a file.</summary>
internal sealed class TallyCommand(string file) : ICommand
{
    private readonly SemaphoreSlim _gate = new(1);

    public CommandDefinition Definition { get; } =
        new(
            "tally",
            "Tallies.",
            "For tests.",
            AnswerKind.Private,
            [new Option("words", OptionKind.Text, "What to tally.", IsRequired: true)],
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
        return Reply.Privately($"Tallied {invocation.Text("words")}");
    }
}
