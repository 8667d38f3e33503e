using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Dates;

namespace Bot.Study.Timelines;

/// <summary>Passages that tell the same and date it differently, one beside the other. The bot takes no side.</summary>
internal static class TimelineConflicts
{
    private const int MostPairs = 4;

    public static Reply Reply(RoomView room, IReadOnlyList<Disagreement> found, Invocation invocation)
    {
        if (found.Count == 0)
            return Bot.Chat.Replies.Reply.Privately(
                "No two passages here tell the same in much the same words and date it differently."
            );
        var audience = Audience.Of(room, invocation);
        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading("Timeline: different dates") };
        foreach (var pair in found.Take(MostPairs))
        {
            blocks.Add(ReplyBlock.Prose.Of(new Inline.Strong($"{pair.One.Passage.Id} beside {pair.Other.Passage.Id}")));
            blocks.Add(Side(room, pair.One));
            blocks.Add(Side(room, pair.Other));
        }
        var more = found.Count > MostPairs ? Phrase.Of($"{MostPairs} of {found.Count} pairs. ") : "";
        blocks.Add(
            ReplyBlock.Note.Of(
                $"{more}These passages say much the same and name different times. They may also tell of different things: read both."
            )
        );
        return new Reply
        {
            Visibility = audience.Visibility,
            Blocks = blocks,
            Buttons = [.. audience.Share(invocation)],
        };
    }

    private static ReplyBlock.Quote Side(RoomView room, TimelineEntry entry) =>
        ReplyBlock.Quote.Of(
            Quoting.Of(room.Paper, entry.Passage, [entry.DateRange]),
            new Inline.Strong($"{entry.Label}"),
            new Inline.Text(DateNote.Of(entry) is { } note ? Phrase.Of($" ({note})") : "")
        );
}
