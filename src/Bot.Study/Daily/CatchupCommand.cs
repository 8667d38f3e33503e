using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Daily;

/// <summary><c>/catchup</c>: what lies between a member's own mark and the group's place, for that member alone.</summary>
internal sealed class CatchupCommand(RoomDesk desk, ReadingStore readings, MarkStore marks) : RoomCommand(desk)
{
    // In UTF-16 units: what one reply shows, unless a single paragraph is longer.
    private const int Longest = 3000;

    public override CommandDefinition Definition { get; } =
        new(
            "catchup",
            "Read what lies between your own mark and the group's place.",
            "Shows you alone the paragraphs that the daily reading has brought since you last pressed “I have read this”, page by page. Your mark is yours: nobody else sees it.",
            AnswerKind.Private,
            [
                new Option("from", OptionKind.Number, "The paragraph to go on with.", IsHidden: true),
                new Option("page", OptionKind.Number, "Which page of a long paragraph.", IsHidden: true),
            ],
            ["catchup"]
        );

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var plan = ReadingPlan.Of(room.Edition);
        var reading = await readings.FindAsync(invocation.Room, cancellationToken);
        var paper = room.Paper.Paper.Id.Value;
        if (reading?.Paper != paper)
            reading = null;
        if (reading is null && room.Horizon == Horizon.None)
            return Reply.Privately(
                "The group has no place in this paper yet: no daily reading has been started here, and no horizon is set."
            );
        var place = reading is null ? room.Horizon.LastParagraph : reading.Next - 1;
        var mark = await marks.FindAsync(invocation.Room, invocation.Member.Id, paper, cancellationToken);
        var start = invocation.Number("from", Math.Max(mark + 1, reading?.First ?? 0));
        var missed = plan
            .Body.Where(paragraph => paragraph.Paragraph >= start && paragraph.Paragraph <= place)
            .Where(room.Horizon.Shows)
            .ToList();
        return missed.Count == 0 ? UpToDate(mark) : Page(room, missed, invocation.Number("page", 1));
    }

    private static Reply UpToDate(int mark) =>
        Reply.Privately(
            mark > 0
                ? Phrase.Of($"You are where the group is: your mark stands at ¶{mark}.")
                : "Nothing has been posted yet, so there is nothing to catch up with."
        );

    private static Reply Page(RoomView room, List<Block> missed, int page)
    {
        var (quotes, shown, next) = Take(room, missed, page);
        var buttons = new List<Button>();
        if (next is { } further)
            buttons.Add(
                new Button(
                    "More",
                    Call.To("catchup", ("from", Number(further.From)), ("page", Number(further.Page))),
                    ButtonEffect.Replaces
                )
            );
        if (shown > 0)
            buttons.Add(
                new Button(
                    "I have read this",
                    Call.To(DailyReadCommand.Name, ("to", Number(missed[shown - 1].Paragraph!.Value)))
                )
            );
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks =
            [
                ReplyBlock.Note.Of(
                    missed.Count == 1
                        ? Phrase.Of($"Between you and the group lies {missed[0].Id}.")
                        : $"Between you and the group lie {missed.Count} paragraphs, {missed[0].Id} to {missed[^1].Id}."
                ),
                .. quotes,
            ],
            Buttons = buttons,
        };
    }

    /// <summary>
    /// As many whole paragraphs as fit and as the paper's limit of words allows, or one page of one that is too long.
    /// </summary>
    private static (IReadOnlyList<ReplyBlock> Quotes, int Shown, (int From, int Page)? Next) Take(
        RoomView room,
        List<Block> missed,
        int page
    )
    {
        var first = room.Edition.Whole(missed[0]);
        var pages = PassagePage.Of(first);
        if (pages.Count > 1)
        {
            var at = Math.Clamp(page, 1, pages.Count);
            var quote = ReplyBlock.Quote.Of(Quoting.Of(room.Paper, first, pages[at - 1], []));
            (int, int)? more =
                at < pages.Count ? (missed[0].Paragraph!.Value, at + 1)
                : missed.Count > 1 ? (missed[1].Paragraph!.Value, 1)
                : null;
            return ([quote], at == pages.Count ? 1 : 0, more);
        }
        var (shown, length, words) = (0, 0, 0);
        while (shown < missed.Count)
        {
            var next = missed[shown].Range.Of(room.Edition.Source);
            (length, words) = (length + next.Length, words + QuoteLimits.CountOf(next));
            if (shown > 0 && (length > Longest || words > room.Paper.Paper.QuoteLimit))
                break;
            shown++;
        }
        return (
            [
                .. missed
                    .Take(shown)
                    .Select(paragraph => ReplyBlock.Quote.Of(Quoting.Of(room.Paper, room.Edition.Whole(paragraph)))),
            ],
            shown,
            shown < missed.Count ? (missed[shown].Paragraph!.Value, 1) : null
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
