using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>The minutes as a Markdown file: whatever anybody wrote stands in it as they wrote it and marks nothing up.</summary>
public static partial class MinutesFile
{
    public static ReplyFile Of(Discussion discussion, IReadOnlyList<ReplyBlock> minutes)
    {
        var day = discussion.OpenedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ReplyFile(
            $"minutes-{day}.md",
            "text/markdown; charset=utf-8",
            Encoding.UTF8.GetBytes(Markdown(minutes))
        );
    }

    public static string Markdown(IReadOnlyList<ReplyBlock> minutes)
    {
        var text = new StringBuilder();
        foreach (var (index, block) in minutes.Index())
        {
            if (index > 0)
                text.Append('\n');
            Write(text, block, isTitle: index == 0);
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, ReplyBlock block, bool isTitle)
    {
        switch (block)
        {
            case ReplyBlock.Heading heading:
                text.Append(isTitle ? "# " : "## ").Append(OneLine(Escaped(heading.Text))).Append('\n');
                break;
            case ReplyBlock.Prose prose:
                text.Append(Line(prose.Inlines, "")).Append('\n');
                break;
            case ReplyBlock.Note note:
                text.Append('_').Append(Line(note.Inlines, "")).Append("_\n");
                break;
            case ReplyBlock.Rows rows:
                foreach (var line in rows.Lines)
                    text.Append("- ").Append(Line(line, "  ")).Append('\n');
                break;
            case ReplyBlock.Quote quote:
                Write(text, quote.Quotation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block no minutes hold.");
        }
    }

    private static void Write(StringBuilder text, Quotation quotation)
    {
        var words = new StringBuilder();
        words.Append(quotation.CutBefore ? "[…] “" : "“").Append(Escaped(quotation.Text)).Append('”');
        if (quotation.CutAfter)
            words.Append(" […]");
        foreach (var line in words.ToString().Split('\n'))
            text.Append("> ").Append(line).Append('\n');
        text.Append(">\n> — ").Append(OneLine(Escaped(quotation.Place))).Append('\n');
    }

    private static string Line(IReadOnlyList<Inline> inlines, string indent)
    {
        var line = string.Concat(
            inlines.Select(inline =>
                inline is Inline.Strong strong ? $"**{Escaped(strong.Words)}**" : Escaped(PlainText.Of([inline]))
            )
        );
        // A break in somebody's words stays one, and begins nothing.
        return string.Join(
            $"  \n{indent}",
            line.ReplaceLineEndings("\n")
                .Split('\n')
                .Select((part, index) => index == 0 ? part : Begun(part.TrimStart()))
        );
    }

    private static string Begun(string line) =>
        line.Length == 0 ? line
        : line[0] is '#' or '-' or '+' or '=' ? $"\\{line}"
        : char.IsAsciiDigit(line[0]) ? Numbered.Replace(line, "${number}\\${end}", 1)
        : line;

    /// <summary>What would begin a numbered list.</summary>
    [GeneratedRegex(@"^(?<number>\d+)(?<end>[.)])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Numbered { get; }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Escaped(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var (index, character) in words.Index())
        {
            var isMarkup =
                character is '\\' or '`' or '*' or '_' or '<' or '>' or '&' or '~' or '|'
                || character is '(' or ':' && index > 0 && words[index - 1] == ']';
            if (isMarkup)
                text.Append('\\');
            text.Append(character);
        }
        return text.ToString();
    }
}
