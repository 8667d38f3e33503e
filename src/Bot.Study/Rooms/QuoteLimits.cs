using System.Text;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>
/// Holds a reply to how many words of a paper one reply may quote. What goes beyond is cut between two words and marked so,
/// of later quotations only the place is shown, and the reply says it; pages and buttons lead to replies that are held to it
/// again. Words that members typed are their own and do not count, nor do headings and single words in lists.
/// </summary>
public static class QuoteLimits
{
    /// <summary>Whether nothing of the reply's quotations would be cut.</summary>
    public static bool Allows(Reply reply, Paper paper) =>
        paper.QuoteLimit is not { } limit || reply.Quotations.Sum(quotation => CountOf(quotation.Text)) <= limit;

    /// <summary>Words as they are counted here: whatever stands between white space.</summary>
    public static int CountOf(string text) => WordsOf(text).Count;

    /// <summary>The first words of a text that has more.</summary>
    public static string First(int words, string text) => text[..WordsOf(text)[words - 1]];

    public static Reply Hold(Reply reply, Paper paper)
    {
        if (paper.QuoteLimit is not { } limit)
            return reply;
        var budget = new Budget(limit);
        var blocks = budget.Held(reply.Blocks);
        // Nobody can say which words of a file are the text's, so all of them count.
        var files = reply.Files.Where(budget.Takes).ToList();
        return reply with { Blocks = budget.IsExceeded ? [.. blocks, Said(limit)] : blocks, Files = files };
    }

    /// <summary>The same for blocks that are not a reply yet.</summary>
    public static IReadOnlyList<ReplyBlock> Hold(IReadOnlyList<ReplyBlock> blocks, Paper paper)
    {
        if (paper.QuoteLimit is not { } limit)
            return blocks;
        var budget = new Budget(limit);
        var held = budget.Held(blocks);
        return budget.IsExceeded ? [.. held, Said(limit)] : held;
    }

    private static ReplyBlock Said(int limit) =>
        ReplyBlock.Note.Of(
            $"One reply may quote {limit} words of this paper, so the rest, and what cannot be counted, is left out here."
        );

    /// <summary>How many words a reply may still quote.</summary>
    private sealed class Budget(int limit)
    {
        private int _left = limit;

        public bool IsExceeded { get; private set; }

        public List<ReplyBlock> Held(IEnumerable<ReplyBlock> blocks) => [.. blocks.Select(Held).OfType<ReplyBlock>()];

        public bool Takes(ReplyFile file) =>
            Takes(
                file.ContentType.StartsWith("text/", StringComparison.Ordinal)
                    ? CountOf(Encoding.UTF8.GetString(file.Content.Span))
                    : int.MaxValue
            );

        private ReplyBlock? Held(ReplyBlock block)
        {
            switch (block)
            {
                case ReplyBlock.Quote quote:
                    return Held(quote);
                // A picture of words cannot be counted.
                case ReplyBlock.Picture:
                    IsExceeded = true;
                    return null;
                case ReplyBlock.Rows rows:
                    var lines = rows.Lines.Where(Takes).ToList();
                    return lines.Count > 0 ? new ReplyBlock.Rows(lines) : null;
                case ReplyBlock.Prose prose:
                    return Takes(prose.Inlines) ? prose : null;
                default:
                    return block;
            }
        }

        private ReplyBlock Held(ReplyBlock.Quote quote)
        {
            var words = WordsOf(quote.Quotation.Text);
            if (words.Count <= _left)
            {
                _left -= words.Count;
                return quote;
            }
            IsExceeded = true;
            var last = _left;
            _left = 0;
            // Where the words stand may be said even where they may not be shown.
            return last > 0
                ? quote with
                {
                    Quotation = Cut(quote.Quotation, words[last - 1]),
                }
                : new ReplyBlock.Prose([
                    .. quote.Lead,
                    new Inline.Text(
                        quote.Lead.Count > 0 ? Phrase.Of($"  {quote.Quotation.Where}") : quote.Quotation.Where
                    ),
                ]);
        }

        private bool Takes(IReadOnlyList<Inline> line) => Takes(line.Sum(inline => inline.Quoted));

        private bool Takes(int words)
        {
            if (words > _left)
            {
                IsExceeded = true;
                return false;
            }
            _left -= words;
            return true;
        }
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
