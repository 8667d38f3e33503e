using System.Text;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>
/// Holds a reply to how many words of a paper one reply may quote. What goes beyond is cut between two words and marked so,
/// later quotations are left out, and the reply says it; pages and buttons lead to replies that are held to it again.
/// </summary>
public static class QuoteLimits
{
    /// <summary>Whether nothing of the reply's quotations would be cut.</summary>
    public static bool Allows(Reply reply, Paper paper) =>
        paper.QuoteLimit is not { } limit || reply.Quotations.Sum(quotation => CountOf(quotation.Text)) <= limit;

    /// <summary>Words as they are counted here: whatever stands between white space.</summary>
    public static int CountOf(string text) => WordsOf(text).Count;

    public static Reply Hold(Reply reply, Paper paper)
    {
        if (paper.QuoteLimit is not { } limit)
            return reply;
        var left = limit;
        var isCut = false;
        var blocks = new List<ReplyBlock>();
        foreach (var block in reply.Blocks)
        {
            switch (block)
            {
                case ReplyBlock.Quote quote:
                    var words = WordsOf(quote.Quotation.Text);
                    if (words.Count > left)
                    {
                        isCut = true;
                        if (left > 0)
                            blocks.Add(quote with { Quotation = Cut(quote.Quotation, words[left - 1]) });
                        left = 0;
                        break;
                    }
                    left -= words.Count;
                    blocks.Add(block);
                    break;
                // A picture of words cannot be counted.
                case ReplyBlock.Picture:
                    isCut = true;
                    break;
                default:
                    blocks.Add(block);
                    break;
            }
        }
        // Nobody can say which words of a file are the text's, so all of them count.
        var files = new List<ReplyFile>();
        foreach (var file in reply.Files)
        {
            if (Fits(file, ref left))
                files.Add(file);
        }
        isCut |= files.Count < reply.Files.Count;
        if (isCut)
            blocks.Add(
                ReplyBlock.Note.Of(
                    $"One reply may quote {limit} words of this paper, so the rest, and what cannot be counted, is left out here."
                )
            );
        return reply with { Blocks = blocks, Files = files };
    }

    private static bool Fits(ReplyFile file, ref int left)
    {
        if (!file.ContentType.StartsWith("text/", StringComparison.Ordinal))
            return false;
        var words = WordsOf(Encoding.UTF8.GetString(file.Content.Span)).Count;
        if (words > left)
            return false;
        left -= words;
        return true;
    }

    private static Quotation Cut(Quotation quotation, int end) =>
        quotation with
        {
            Length = end,
            Text = quotation.Text[..end],
            Marks = [.. quotation.Marks.Where(mark => mark.Start + mark.Length <= end)],
            CutAfter = true,
        };

    /// <summary>Where each word ends.</summary>
    private static List<int> WordsOf(string text)
    {
        var ends = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
                ends.Add(at + 1);
        }
        return ends;
    }
}
