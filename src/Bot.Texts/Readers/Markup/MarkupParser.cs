using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Texts.Readers.Markup;

/// <summary>
/// Parses HTML that comes from outside. Nothing is run and nothing is fetched; markup whose only purpose is to cost time is
/// refused before it is parsed.
/// </summary>
internal static class MarkupParser
{
    // Left open without harm: the next one closes them, or they hold nothing.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "option",
        "optgroup",
        "rt",
        "rp",
        "html",
        "head",
        "body",
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    };

    /// <summary>Throws <see cref="UnreadableTextException"/> for nesting beyond the limit and for declared entities.</summary>
    public static IDocument Parse(string markup, ReadingLimits limits)
    {
        if (
            markup.AsSpan(0, Math.Min(markup.Length, 16 << 10)).Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase)
        )
            throw Archives.XmlGuard.Entities();
        RefuseNesting(markup, limits);
        return new HtmlParser().ParseDocument(markup);
    }

    /// <summary>
    /// Counts what is opened and not closed. It needs no tree, so a hundred thousand open elements cost nothing here; the
    /// parser would copy them from paragraph to paragraph.
    /// </summary>
    private static void RefuseNesting(string markup, ReadingLimits limits)
    {
        var depth = 0;
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            var isClosing = markup[at + 1] == '/';
            var start = at + (isClosing ? 2 : 1);
            var end = start;
            while (end < markup.Length && end - start < 20 && char.IsAsciiLetterOrDigit(markup[end]))
                end++;
            if (end == start)
                continue;
            var name = markup[start..end];
            if (name is "script" or "style" && !isClosing)
            {
                // Their content is no markup.
                var close = markup.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
                if (close < 0)
                    return;
                at = close;
                continue;
            }
            if (Unclosed.Contains(name))
                continue;
            if (isClosing)
                depth = Math.Max(0, depth - 1);
            else if (!IsSelfClosing(markup, end))
                depth++;
            if (depth > limits.Nesting)
                throw Archives.XmlGuard.TooDeep(limits);
        }
    }

    private static bool IsSelfClosing(string markup, int from)
    {
        var close = markup.IndexOf('>', from, Math.Min(2_000, markup.Length - from));
        return close > 0 && markup[close - 1] == '/';
    }
}
