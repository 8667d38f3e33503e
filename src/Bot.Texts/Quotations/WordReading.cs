using System.Globalization;
using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Quotations;

/// <summary>
/// Reads text and quotation alike as words that can be compared. Case, accents and apostrophes are folded as the search
/// folds them; a possessive stays, since <c>Macron’s</c> quoted as <c>Macron</c> is another word.
/// </summary>
internal static class WordReading
{
    private const string SpokenSigns = "%‰&+=°";

    /// <summary>The words of a stretch, in order; markers of <paramref name="notes"/> are no words.</summary>
    public static List<TextRange> Ranges(string source, TextRange range, IReadOnlyList<Endnote> notes)
    {
        var found = new List<TextRange>();
        var words = new WordScanner(source, range, notes);
        var end = range.Start;
        while (words.Next())
        {
            AddSigns(source, end, words.Word.Start, found);
            end = words.Word.End;
            if (found.Count > 0 && IsChangedCapital(source, found[^1], words.Word))
                found[^1] = TextRange.FromBounds(found[^1].Start, end);
            else
                found.Add(words.Word);
        }
        AddSigns(source, end, range.End, found);
        return found;
    }

    /// <summary>What is compared; empty for what has no letter that could be.</summary>
    public static string Key(ReadOnlySpan<char> written)
    {
        Span<char> kept = written.Length <= 256 ? stackalloc char[written.Length] : new char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (!Folding.IsApostrophe(c) && c is not ('[' or ']'))
                kept[length++] = c;
        }
        return Folding.Of(kept[..length]);
    }

    // "[T]he": whoever quotes may change a capital and says so.
    private static bool IsChangedCapital(string source, TextRange letter, TextRange word) =>
        letter.Length == 1
        && word.Start == letter.End + 1
        && source[letter.End] == ']'
        && letter.Start > 0
        && source[letter.Start - 1] == '[';

    // Signs that are read aloud count as words: 5 € is not 5 $.
    private static void AddSigns(string source, int start, int end, List<TextRange> found)
    {
        for (var at = start; at < end; at++)
        {
            if (
                SpokenSigns.Contains(source[at])
                || char.GetUnicodeCategory(source[at]) == UnicodeCategory.CurrencySymbol
            )
                found.Add(new TextRange(at, 1));
        }
    }
}
