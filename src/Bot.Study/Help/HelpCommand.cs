using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Help;

/// <summary><c>/help</c>: what can be asked, on one screen, or one command in full.</summary>
public sealed class HelpCommand(Lazy<CommandTable> commands) : ICommand, ICompletes
{
    public CommandDefinition Definition { get; } =
        new(
            "help",
            "What this bot can do, and how to ask.",
            "Lists the commands, or explains one of them.",
            AnswerKind.Private,
            [new Option("command", OptionKind.Text, "The command to explain.", Completes: true)],
            ["help", "help quote"]
        );

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var typed = invocation.Text("command") ?? "";
        if (typed.Length == 0)
            return Task.FromResult<Answer>(Overview());
        return Task.FromResult<Answer>(
            commands.Value.FindByLine(typed.TrimStart('/')).Definition is { IsHidden: false } definition
                ? Explain(definition)
                : Reply.Refusal(commands.Value.UnknownCommand(typed.TrimStart('/')))
        );
    }

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        [
            .. Shown()
                .Select(definition => definition.Name)
                .Where(name => name.StartsWith(typed.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase))
                .Take(25),
        ];

    private Reply Overview() =>
        Reply.Privately() with
        {
            Blocks =
            [
                ReplyBlock.Prose.Of(
                    "I bring the words of the text into the talk, each with its place. I show what the text says and add nothing."
                ),
                new ReplyBlock.Rows([.. Shown().Select(Line)]),
                ReplyBlock.Prose.Of(
                    new Inline.Text("A passage is named by paragraph and sentence: "),
                    new Inline.Code("¶14"),
                    new Inline.Text(", "),
                    new Inline.Code("¶14.2"),
                    new Inline.Text(", "),
                    new Inline.Code("¶14-16"),
                    new Inline.Text("; a heading "),
                    new Inline.Code("§2"),
                    new Inline.Text(". More about one command: "),
                    new Inline.Code("/help quote"),
                    new Inline.Text(".")
                ),
            ],
        };

    private static Inline[] Line(CommandDefinition definition) =>
        [new Inline.Code($"/{definition.Name}"), new Inline.Text($"  {definition.Summary}")];

    private static Reply Explain(CommandDefinition definition)
    {
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading($"/{definition.Name}"),
            ReplyBlock.Prose.Of(definition.Help),
        };
        var options = definition.Options.Where(option => !option.IsHidden).ToList();
        if (options.Count > 0)
            blocks.Add(
                new ReplyBlock.Rows([
                    .. options.Select(option =>
                        (Inline[])
                            [
                                new Inline.Code($"{option.Name}:"),
                                new Inline.Text($"  {option.Summary}{(option.IsRequired ? " Required." : "")}"),
                            ]
                    ),
                ])
            );
        if (definition.Examples.Count > 0)
            blocks.Add(
                new ReplyBlock.Rows([
                    .. definition.Examples.Select(example =>
                        (Inline[])[new Inline.Text("Try "), new Inline.Code($"/{example}")]
                    ),
                ])
            );
        return Reply.Privately() with { Blocks = blocks };
    }

    private IEnumerable<CommandDefinition> Shown() =>
        commands.Value.Definitions.Where(definition => !definition.IsHidden);
}
