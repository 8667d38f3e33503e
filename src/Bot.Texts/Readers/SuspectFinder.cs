using System.Text.RegularExpressions;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>Looks through a finished text for words that a file or its reader may have spoilt.</summary>
internal static partial class SuspectFinder
{
    private const int Most = 2_000;

    /// <summary>What was mended on the way and what still looks wrong, by place; each mended word is widened to the whole word.</summary>
    public static IReadOnlyList<SuspectWord> Of(
        string source,
        IReadOnlyList<DraftBlock> blocks,
        IReadOnlyList<Endnote> notes,
        IEnumerable<SuspectWord> mended
    )
    {
        var found = mended
            .Select(word =>
            {
                var range = WordAround(source, word.Range);
                var (before, after) = (
                    source[range.Start..word.Range.Start],
                    source[word.Range.End..Math.Max(word.Range.End, range.End)]
                );
                return word with { Range = range, Was = before + word.Was + after };
            })
            .ToList();
        var markers = notes.Select(note => note.Marker).ToHashSet();
        foreach (var match in Spoilt.EnumerateMatches(source))
        {
            if (found.Count >= Most)
                break;
            var range = new TextRange(match.Index, match.Length);
            if (Kind(source, range) is { } kind)
                found.Add(new SuspectWord(kind, range, range.Of(source)));
        }
        return [.. found.OrderBy(word => word.Range).Take(Most)];
    }

    private static SuspectKind? Kind(string source, TextRange range)
    {
        var word = range.SpanOf(source);
        return word.ContainsAnyInRange('\uE000', '\uF8FF') || word.Contains('\uFFFD') ? SuspectKind.LostLigature
            : word.ContainsAnyInRange('\uFB00', '\uFB06') ? SuspectKind.LostLigature
            : char.IsAsciiDigit(word[^1]) ? SuspectKind.StrayNoteNumber
            : IsSuspended(word) ? null
            : SuspectKind.BrokenHyphen;
    }

    // "pre- and post-war": the hyphen stands for the word to come.
    private static bool IsSuspended(ReadOnlySpan<char> word)
    {
        var last = word[(word.LastIndexOfAny(" \n\r\t") + 1)..];
        return last is "and" or "or" or "to" or "und" or "oder" or "et" or "ou" or "bis" or "y" or "e" or "o" or "en";
    }

    private static TextRange WordAround(string source, TextRange range)
    {
        var (start, end) = (Math.Max(0, range.Start), range.End);
        while (start > 0 && IsOfWord(source[start - 1]))
            start--;
        while (end < source.Length && IsOfWord(source[end]))
            end++;
        return TextRange.FromBounds(start, end);
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is '-' or '’' or '\'';

    // A lost letter; a hyphen before a gap; three letters or more, or a full stop, with a number stuck to them.
    [GeneratedRegex(
        @"\p{L}*[\uFFFD\uE000-\uF8FF\uFB00-\uFB06]+\p{L}*|\p{Ll}{2,}-[ \r\n\t]+\p{Ll}{2,}|(?<![\p{L}\d_/@.])\p{L}\p{Ll}{3,}[.,”’)]?\d{1,3}(?=[\s.,;:)”]|$)(?<!\.\d{1,3}(?=\s*\p{Ll}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Spoilt { get; }
}
