using System.Text;
using Bot.Chat.Replies;

namespace Bot.Discord.Translate;

/// <summary>
/// Blocks as Discord's markup. A quotation stands behind a bar on every line, so that nothing in it can pass for the line of
/// source under it; words of the text stand in it as they are.
/// </summary>
internal static class MessageText
{
    private const string Bar = "> ";

    /// <summary>The lines of a block that belong together, each able to stand in a message of its own.</summary>
    public static IEnumerable<string> Pieces(ReplyBlock block) =>
        block switch
        {
            ReplyBlock.Rows rows => rows.Lines.Select(Line),
            ReplyBlock.Picture => [],
            _ => [Of(block)],
        };

    private static string Of(ReplyBlock block) =>
        block switch
        {
            ReplyBlock.Heading heading => $"### {OneLine(Escaping.Words(heading.Text, atLineStart: true))}",
            ReplyBlock.Prose prose => Line(prose.Inlines),
            ReplyBlock.Note note => Small(Line(note.Inlines)),
            ReplyBlock.Quote quote => Of(quote),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block nobody can show."),
        };

    private static string Of(ReplyBlock.Quote quote)
    {
        var quotation = WithPlainLineEnds(quote.Quotation);
        var text = new StringBuilder();
        if (quote.Lead.Count > 0)
            text.Append(Line(quote.Lead)).Append('\n');
        var words = new StringBuilder();
        words.Append(quotation.CutBefore ? @"\[…\] “" : "“").Append(Marked(quotation)).Append('”');
        if (quotation.CutAfter)
            words.Append(@" \[…\]");
        foreach (var line in words.ToString().Split('\n'))
            text.Append(Bar).Append(line).Append('\n');
        return text.Append(Small($"— {OneLine(Escaping.Words(quotation.Place, atLineStart: false))}")).ToString();
    }

    /// <summary>The quotation's words; line by line, because strong print ends with its line.</summary>
    private static string Marked(Quotation quotation)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var mark in Joined(quotation.Marks))
        {
            Plain(mark.Start);
            var end = mark.Start + mark.Length;
            foreach (var (index, line) in quotation.Text[mark.Start..end].Split('\n').Index())
                text.Append(index > 0 ? "\n" : "").Append(Strong(line));
            at = end;
        }
        Plain(quotation.Text.Length);
        return text.ToString();

        void Plain(int end)
        {
            if (end > at)
                text.Append(Escaping.Words(quotation.Text[at..end], at > 0 && quotation.Text[at - 1] == '\n'));
            at = end;
        }
    }

    /// <summary>Every kind of line end as one character, so that no mark ends in the middle of one.</summary>
    private static Quotation WithPlainLineEnds(Quotation quotation)
    {
        if (quotation.Text.AsSpan().IndexOfAny("\r\f\u0085\u2028\u2029") < 0)
            return quotation;
        return quotation with
        {
            Text = quotation.Text.ReplaceLineEndings("\n"),
            Marks =
            [
                .. quotation.Marks.Select(mark =>
                {
                    var (start, end) = (Moved(mark.Start), Moved(mark.Start + mark.Length));
                    return new Quotation.Mark(start, end - start);
                }),
            ],
        };

        // Only CR LF gets shorter; a place between the two moves behind both.
        int Moved(int place)
        {
            var pairs = 0;
            for (var at = 1; at < quotation.Text.Length && at <= place; at++)
                pairs += quotation.Text[at] == '\n' && quotation.Text[at - 1] == '\r' && at < place ? 1 : 0;
            return place - pairs;
        }
    }

    /// <summary>Marks that touch become one: two in a row would cancel each other out.</summary>
    private static List<Quotation.Mark> Joined(IReadOnlyList<Quotation.Mark> marks)
    {
        var joined = new List<Quotation.Mark>();
        foreach (var mark in marks.Where(mark => mark.Length > 0))
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Start + last.Length >= mark.Start)
                joined[^1] = last with { Length = mark.Start + mark.Length - last.Start };
            else
                joined.Add(mark);
        }
        return joined;
    }

    private static string Line(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            text.Append(Of(inline, text.Length == 0 || text[^1] == '\n'));
        return text.ToString();
    }

    private static string Of(Inline inline, bool atLineStart) =>
        inline switch
        {
            Inline.Text text => Escaping.Words(text.Words, atLineStart),
            Inline.Strong strong => string.Join('\n', strong.Words.Split('\n').Select(Strong)),
            Inline.Emphasis emphasis => string.Join('\n', emphasis.Words.Split('\n').Select(line => Around("_", line))),
            Inline.Code code => Escaping.Code(code.Words),
            Inline.Person person => Escaping.Words(person.Name, atLineStart),
            Inline.Moment moment => $"<t:{moment.Time.ToUnixTimeSeconds()}:f>",
            Inline.Link link => Escaping.Link(link.Words, link.Address),
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline, "A kind of inline nobody can show."),
        };

    private static string Strong(string words) => Around("**", words);

    private static string Around(string sign, string words) =>
        string.IsNullOrWhiteSpace(words) ? words : $"{sign}{Escaping.Words(words, atLineStart: false)}{sign}";

    private static string Small(string lines) =>
        string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : $"-# {line}"));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
