using System.Text.RegularExpressions;

namespace Bot.Texts.Readers.Pdf;

/// <summary>
/// Decides what a hyphen at the end of a line was: the typesetter's, who divided a word, or the word's own. The other words
/// of the same text know best.
/// </summary>
internal sealed partial class DividedWords
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public DividedWords(IEnumerable<PdfLine> lines)
    {
        var isHalf = false;
        foreach (var line in lines)
        {
            foreach (var match in Word.EnumerateMatches(line.Text))
            {
                // What stands at a divided end, or behind one, is half a word.
                var end = match.Index + match.Length;
                if (!(isHalf && match.Index == 0) && end + 1 < line.Text.Length)
                    _known.Add(line.Text.Substring(match.Index, match.Length));
            }
            isHalf = line.Text[^1] is '-' or '\u00AD' or '\u2010';
        }
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>Whether the hyphen between the two halves goes.</summary>
    public bool IsOneWord(string first, string second)
    {
        // A sign that is only drawn where a line ends.
        if (first[^1] == '\u00AD')
            return true;
        var (before, after) = (LastWord(first[..^1]), FirstWord(second));
        if (before.Length == 0 || after.Length == 0 || !char.IsLower(after[0]))
            return false;
        if (_known.Contains(before + after))
            return true;
        // "state-of-" goes on; so does a word that stands in two halves elsewhere, or whose halves are words here.
        return !before.Contains('-')
            && !_known.Contains($"{before}-{after}")
            && !(
                before.Length > 2 && after.Length > 2 && _known.Contains(before) && _known.Contains(after.Split('-')[0])
            );
    }

    private static string LastWord(string text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '’'))
            start--;
        return text[start..];
    }

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '’'))
            end++;
        return text[..end];
    }

    [GeneratedRegex(@"\p{L}[\p{L}’-]*\p{L}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word { get; }
}
