using Bot.Chat.Commands;
using Bot.Chat.Replies;

namespace Bot.Study.Help;

/// <summary><c>/help</c>: what people come to do, on one screen, or one command in full.</summary>
public sealed class HelpCommand(Lazy<CommandTable> commands) : ICommand, ICompletes
{
    public CommandDefinition Definition { get; } =
        new(
            "help",
            "What this bot can do, and how to ask.",
            "Shows what can be done here, or explains one command.",
            AnswerKind.Private,
            [new Option("command", OptionKind.Text, "The command to explain.", Completes: true)],
            ["help", "help quote"]
        );

    public Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken) =>
        Task.FromResult<Answer>(Answer((invocation.Text("command") ?? "").TrimStart('/').Trim()));

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        [
            .. Shown()
                .Select(definition => definition.Name)
                .Where(name => name.StartsWith(typed.Trim().TrimStart('/'), StringComparison.OrdinalIgnoreCase))
                .Take(25),
        ];

    private Reply Answer(string typed)
    {
        if (typed.Length == 0)
            return HelpReplies.Overview([.. Shown()]);
        if (commands.Value.FindByLine(typed).Definition is { IsHidden: false } definition)
            return HelpReplies.Explain(definition);
        var parts = Shown()
            .Where(part => part.Name.StartsWith($"{typed} ", StringComparison.OrdinalIgnoreCase))
            .ToList();
        return parts.Count > 0
            ? HelpReplies.Parts(typed.ToLowerInvariant(), parts)
            : Reply.Refusal(commands.Value.UnknownCommand(typed));
    }

    private IEnumerable<CommandDefinition> Shown() =>
        commands.Value.Definitions.Where(definition => !definition.IsHidden);
}
