namespace Bot.Texts.Readers;

/// <summary>Full stops that shorten a word and end no sentence: initials, titles, reference words.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "sr",
        "jr",
        "rev",
        "hon",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "adm",
        "gov",
        "sen",
        "rep",
        "pres",
        "mme",
        "mlle",
        "vs",
        "e.g",
        "i.e",
        "cf",
        "viz",
        "ca",
        "approx",
        "al",
        "ed",
        "eds",
        "trans",
    };

    /// <summary>These shorten only before a number: "no. 5", but "He said no. Then he left."</summary>
    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "no",
        "nos",
        "p",
        "pp",
        "vol",
        "vols",
        "fig",
        "figs",
        "ch",
        "sec",
        "art",
        "para",
        "n",
        "nn",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    };

    /// <summary>
    /// Whether the full stop behind <paramref name="before"/> (the sentence so far) belongs to an abbreviation, given
    /// what follows.
    /// </summary>
    public static bool EndAt(ReadOnlySpan<char> before, ReadOnlySpan<char> next)
    {
        var start = before.Length;
        while (start > 0 && !char.IsWhiteSpace(before[start - 1]) && !"“‘\"'([«„–—".Contains(before[start - 1]))
            start--;
        var word = before[start..];
        if (word.IsEmpty)
            return false;
        if (IsInitials(word) || Always.Contains(word.ToString()))
            return true;
        var beforeNumber = !next.IsEmpty && char.IsDigit(next[0]);
        if (beforeNumber && BeforeNumbers.Contains(word.ToString()))
            return true;
        return start == 0 && IsListNumber(word);
    }

    // "E", "U.S", "J.-P": single capitals with full stops or hyphens between them.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            var isSeparator = word[index] is '.' or '-';
            var afterLetter = index > 0 && char.IsLetter(word[index - 1]);
            if (isSeparator ? index == 0 : !char.IsUpper(word[index]) || afterLetter)
                return false;
        }
        return true;
    }

    // "1." at the head of a block counts it.
    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9');
}
