using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Commands;

/// <summary>Recap, decision and open point, on one button.</summary>
public sealed class DiscussRecapCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    private static readonly (string Name, Phrase Label)[] Fields =
    [
        ("recap", "Recap: what has been said"),
        ("decision", "Decision: what the group agreed on"),
        ("open", "Open point: what is left"),
    ];

    public override CommandDefinition Definition { get; } =
        new(
            "discuss recap",
            "A recap, a decision or an open point for the minutes.",
            "Reached by the panel's button.",
            AnswerKind.Form,
            [Hidden("recap"), Hidden("decision"), Hidden("open"), Hidden("sent", OptionKind.Flag)],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Flag("sent"))
        {
            var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
            return sitting is null
                ? refusal!
                : new Form(
                    "Recap & decisions",
                    "Keep",
                    Call.To("discuss recap", ("sent", "true")),
                    [
                        .. Fields.Select(field => new FormField(
                            field.Name,
                            field.Label,
                            "",
                            false,
                            true,
                            DiscussionReplies.LongestWords,
                            []
                        )),
                    ]
                );
        }
        foreach (var (name, _) in Fields)
        {
            if (invocation.Text(name) is { Length: > DiscussionReplies.LongestWords } words)
                return DiscussionReplies.TooLong("Each field", words, DiscussionReplies.LongestWords);
        }
        var recap = new Gesture.Recap(
            Given(invocation, "recap"),
            Given(invocation, "decision"),
            Given(invocation, "open")
        );
        return await ActAsync(
            invocation,
            recap,
            acted =>
                Reply.Privately(acted.Recorded.Count == 1 ? "It stands in the minutes." : "They stand in the minutes."),
            cancellationToken
        );
    }

    private static string? Given(Invocation invocation, string name) =>
        invocation.Text(name) is { Length: > 0 } words ? words : null;
}
