using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Quotes;

/// <summary>The button <i>Why this?</i>: which words of a question matched in which form, for each passage of a page.</summary>
public sealed class WhyCommand(RoomDesk desk) : RoomCommand(desk)
{
    public override CommandDefinition Definition { get; } =
        new(
            "why",
            "Why these passages were found.",
            "Shows which words matched in which form.",
            AnswerKind.Private,
            [
                new Option("words", OptionKind.Text, "What was looked for.", IsRequired: true),
                new Option("exact", OptionKind.Flag, "Whether only these words in this order were asked for."),
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page of the hits.", IsHidden: true),
            ],
            []
        )
        {
            IsHidden = true,
        };

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var page = QuotePage.Of(room, invocation);
        return Task.FromResult<Answer>(
            page.Shown.Count == 0
                ? QuoteReplies.NothingFound(room, invocation.Text("words")!, page.Found)
                : WhyReplies.Shown(room, page)
        );
    }
}
