using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>Sets a question aside, with the reason.</summary>
public sealed class DiscussAsideCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss aside",
            "Set a question aside.",
            "Reached by a button of the moderator's desk of questions.",
            AnswerKind.Form,
            [Hidden("n", OptionKind.Number), Hidden("reason")],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var number = invocation.Number("n", 0);
        if (invocation.Text("reason") is { Length: > 0 } reason)
            return reason.Length > DiscussionReplies.LongestQuestion
                ? DiscussionReplies.TooLong("A reason", reason, DiscussionReplies.LongestQuestion)
                : await ActAsync(
                    invocation,
                    new Gesture.SetAside(number, reason),
                    _ => Done(number),
                    cancellationToken
                );
        var (sitting, refusal) = await EnterAsLeaderAsync(invocation, cancellationToken);
        if (sitting is null)
            return refusal!;
        return new Form(
            "Set aside",
            "Set aside",
            Call.To("discuss aside", ("n", Board.Number(number))),
            [
                new FormField(
                    "reason",
                    "Why? It stands in the minutes.",
                    "",
                    true,
                    true,
                    DiscussionReplies.LongestQuestion,
                    []
                ),
            ]
        );
    }

    private static Reply Done(int number) =>
        Reply.Privately($"Question {Board.Number(number)} is set aside.") with
        {
            Buttons = [new Button("Back to the questions", Call.To("discuss question"), ButtonEffect.Replaces)],
        };
}
