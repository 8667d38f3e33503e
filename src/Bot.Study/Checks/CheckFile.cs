using System.Text;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Study.Checks;

/// <summary>All verdicts on a message as a file, with every place and every difference in full.</summary>
internal static class CheckFile
{
    public static ReplyFile Of(RoomView room, MessageCheck message)
    {
        var text = new StringBuilder(
            $"# Quotations checked\n\n{room.Paper.Paper.Title}, by {room.Paper.Paper.Author}\n"
        );
        foreach (var check in message.Quotations)
        {
            text.Append($"\n## {CheckReplies.NameOf(check)}\n\nSaid: {OneLine(check.Words)}\n");
            foreach (var place in CheckedPlace.Of(check, room.Edition))
            {
                var quotation = CheckedPlace.QuoteWhole(room, place);
                text.Append($"\n> {OneLine(quotation.Text)}\n\n— {quotation.Place}\n");
            }
            foreach (var difference in check.Differences)
                text.Append($"\n- {Difference(check, difference, room.Edition)}");
            if (check.Differences.Count > 0)
                text.Append('\n');
        }
        return new ReplyFile("check.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Difference(QuotationCheck check, QuotationDifference difference, Edition edition)
    {
        var said = difference.Said is { } own ? $"said “{OneLine(own.Of(check.Words))}”" : "left out";
        var text = difference.Text is { } range ? $"the text has “{OneLine(range.Of(edition.Source))}”" : "added";
        var negation = difference.Negation switch
        {
            NegationChange.Dropped => " (a negation was dropped)",
            NegationChange.Added => " (a negation was added)",
            _ => "",
        };
        return $"{said}, {text}{negation}";
    }

    private static string OneLine(string words) => words.ReplaceLineEndings(" ");
}
