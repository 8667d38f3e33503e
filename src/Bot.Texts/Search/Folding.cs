using Lucene.Net.Analysis.Miscellaneous;

namespace Bot.Texts.Search;

/// <summary>
/// Makes one spelling of many: case, accents, apostrophes, the possessive, soft hyphens and the dots of initials are
/// gone. A pure function of the word as written; safe for any number of threads.
/// </summary>
internal static class Folding
{
    /// <summary>Longer words are cut: no language has them, and the index has a limit.</summary>
    private const int LongestWord = 100;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇' or '‛';

    /// <summary>Characters inside a word that nobody sees: soft hyphen, joiners, byte order mark.</summary>
    public static bool IsSilent(char c) => c is '\u00ad' or (>= '\u200b' and <= '\u200d') or '\u2060' or '\ufeff';

    /// <summary>The folded form of a word found by <see cref="WordScanner"/>; may be empty.</summary>
    public static string Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestWord)
            written = written[..(char.IsHighSurrogate(written[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
        if (IsPlain(written))
            return written.ToString();

        Span<char> folded = stackalloc char[(written.Length * 4) + 4];
        var length = 0;
        var apostrophe = -1;
        foreach (var c in written)
        {
            if (IsApostrophe(c))
                apostrophe = length;
            else if (c is '.' or ',')
                Joint(c, folded, ref length);
            else if (c < 0x80)
                folded[length++] = char.ToLowerInvariant(c);
            else if (!IsSilent(c) && c is not (>= '\u0300' and <= '\u036f'))
                Latin(char.ToLowerInvariant(c), folded, ref length);
        }
        if (apostrophe > 0 && length == apostrophe + 1 && folded[apostrophe] == 's')
            length = apostrophe;
        return folded[..length].ToString();
    }

    /// <summary>Letters without their accents, case and everything else kept.</summary>
    public static string Plain(string text)
    {
        var input = text.ToCharArray();
        var output = new char[4 * input.Length];
        return new string(output, 0, ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, input.Length));
    }

    private static bool IsPlain(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }

    /// <summary>A point stays in 3.5; it goes in U.S. and in 1,000.</summary>
    private static void Joint(char c, Span<char> folded, ref int length)
    {
        if (c == '.' && length > 0 && char.IsAsciiDigit(folded[length - 1]))
            folded[length++] = c;
    }

    private static void Latin(char c, Span<char> folded, ref int length)
    {
        if (char.IsSurrogate(c) || c == 'ё')
        {
            // Russian is printed with е for ё as often as not.
            folded[length++] = c == 'ё' ? 'е' : c;
            return;
        }
        char[] input = [c];
        var output = new char[4];
        var units = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, 1);
        for (var unit = 0; unit < units; unit++)
            folded[length++] = char.ToLowerInvariant(output[unit]);
    }
}
