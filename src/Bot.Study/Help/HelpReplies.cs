using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Help;

/// <summary>What <c>/help</c> says.</summary>
internal static class HelpReplies
{
    private const int ExplainedOfTask = 3;

    /// <summary>Three tasks on one screen, and where the rest is.</summary>
    public static Reply Overview(IReadOnlyList<CommandDefinition> shown)
    {
        var commands = shown.GroupBy(definition => FirstWord(definition)).ToDictionary(group => group.Key);
        var blocks = new List<ReplyBlock>
        {
            ReplyBlock.Prose.Of(
                "I bring the words of the text into the talk, each with its place. I show what the text says and add nothing."
            ),
        };
        foreach (var task in HelpTask.All)
        {
            var names = task.Commands.Where(commands.ContainsKey).ToList();
            if (names.Count == 0)
                continue;
            blocks.Add(new ReplyBlock.Heading(task.Title));
            blocks.Add(
                new ReplyBlock.Rows([
                    .. names.Take(ExplainedOfTask).Select(name => Line(name, commands[name])),
                    .. names.Count > ExplainedOfTask ? [Listed("Also ", names.Skip(ExplainedOfTask))] : (Inline[][])[],
                ])
            );
        }
        var others = commands.Keys.Except(HelpTask.All.SelectMany(task => task.Commands)).Order(StringComparer.Ordinal);
        blocks.Add(ReplyBlock.Prose.Of([.. Listed("Besides ", others), new Inline.Text(".")]));
        blocks.Add(
            ReplyBlock.Note.Of(
                "A passage is named by paragraph and sentence: ¶14, ¶14.2, ¶14-16; a heading by §2. /help quote explains one command."
            )
        );
        return Reply.Privately() with { Blocks = blocks };
    }

    /// <summary>A command that only stands before others: what may follow it.</summary>
    public static Reply Parts(string name, IEnumerable<CommandDefinition> parts) =>
        Reply.Privately() with
        {
            Blocks =
            [
                new ReplyBlock.Heading($"/{name}"),
                new ReplyBlock.Rows([
                    .. parts.Select(part =>
                        (Inline[])[new Inline.Code($"/{part.Name}"), new Inline.Text($"  {part.Said}")]
                    ),
                ]),
            ],
        };

    public static Reply Explain(CommandDefinition definition)
    {
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading($"/{definition.Name}"),
            ReplyBlock.Prose.Of(definition.HelpSaid),
        };
        var options = definition.Options.Where(option => !option.IsHidden).ToList();
        if (options.Count > 0)
            blocks.Add(
                new ReplyBlock.Rows([
                    .. options.Select(option =>
                        (Inline[])
                            [new Inline.Code($"{option.Name}:"), new Inline.Text($"  {option.Said}{Required(option)}")]
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
        if (definition.OnMessage is { } entry)
            blocks.Add(ReplyBlock.Note.Of($"Also in the menu of a message: {entry.Said}."));
        return Reply.Privately() with { Blocks = blocks };
    }

    private static Phrase Required(Option option) => option.IsRequired ? " Required." : "";

    public static string FirstWord(CommandDefinition definition) => definition.Name.Split(' ')[0];

    private static Inline[] Line(string name, IGrouping<string, CommandDefinition> commands) =>
        commands.Skip(1).Any()
            ?
            [
                new Inline.Code($"/{name}"),
                new Inline.Text($"  {string.Join(", ", commands.Select(part => part.Name[(name.Length + 1)..]))}"),
            ]
            : [new Inline.Code($"/{name}"), new Inline.Text($"  {commands.First().Said}")];

    private static Inline[] Listed(Phrase lead, IEnumerable<string> names)
    {
        var inlines = new List<Inline>();
        foreach (var name in names)
        {
            inlines.Add(new Inline.Text(inlines.Count == 0 ? lead : ", "));
            inlines.Add(new Inline.Code($"/{name}"));
        }
        return [.. inlines];
    }
}
