using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Commands;

/// <summary>Words on the table: a passage, or a claim with or without one.</summary>
public sealed class DiscussPutCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss put",
            "Put a passage or a claim on the table.",
            "Reached by the board's button.",
            AnswerKind.Form,
            [Hidden("passage"), Hidden("claim"), Hidden("sent", OptionKind.Flag)],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (!invocation.Flag("sent"))
            return Form(invocation.Text("passage") ?? "");
        var claim = invocation.Text("claim") ?? "";
        if (await Desk.LookAsync(invocation.Room, cancellationToken) is not { Discussion.IsOpen: true } sitting)
            return claim.Length > 0 ? DiscussionReplies.NoDiscussionFor(claim) : DiscussionReplies.NoDiscussion();
        if (claim.Length > DiscussionReplies.LongestQuestion)
            return DiscussionReplies.TooLong("A claim", claim, DiscussionReplies.LongestQuestion);
        var text = await TextOfAsync(sitting, cancellationToken);
        var (passage, refusal) = ReadPassage(invocation.Text("passage"), text);
        if (refusal is not null)
            return refusal;
        Gesture? gesture =
            claim.Length > 0 ? new Gesture.Claim(claim, passage)
            : passage is not null ? new Gesture.PutForward(passage)
            : null;
        if (gesture is null)
            return Reply.Privately("Name a passage, or write a claim. Nothing was put on the table.");
        return await ActAsync(
            invocation,
            gesture,
            acted => DiscussionReplies.PutForward(acted.Sitting.Discussion.Contributions[^1]),
            cancellationToken
        );
    }

    private static Form Form(string passage) =>
        new(
            "Put words on the table",
            "Put forward",
            Call.To("discuss put", ("sent", "true")),
            [
                new FormField("passage", "Passage, like ¶14.2 (none: a bare claim)", passage, false, false, 40, []),
                new FormField(
                    "claim",
                    "What you claim about it (optional)",
                    "",
                    false,
                    true,
                    DiscussionReplies.LongestQuestion,
                    []
                ),
            ]
        );
}
