using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// Every word of an edition: as written, folded, and its stem, with where it first stands. Folded words are numbered in
/// ordinal order. Immutable and safe for any number of threads.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> _written;
    private readonly Dictionary<string, int> _stems;
    private readonly int[] _firstOfStem;

    /// <summary>Words in the order of their stems; those of stem <c>n</c> from <c>_stemStarts[n]</c> on.</summary>
    private readonly int[] _wordsByStem;
    private readonly int[] _stemStarts;

    public Lexicon(LexiconWord[] words, string[] stems)
    {
        Words = words;
        Stems = stems;
        _written = new Dictionary<string, int>(words.Length * 2, StringComparer.Ordinal);
        for (var word = 0; word < words.Length; word++)
        {
            foreach (var spelling in words[word].Spellings)
                _written[spelling.Written] = word;
        }
        _stems = new Dictionary<string, int>(stems.Length, StringComparer.Ordinal);
        for (var stem = 0; stem < stems.Length; stem++)
            _stems.Add(stems[stem], stem);
        _firstOfStem = new int[stems.Length];
        Array.Fill(_firstOfStem, int.MaxValue);
        foreach (var word in words)
            _firstOfStem[word.Stem] = Math.Min(_firstOfStem[word.Stem], word.First);
        (_wordsByStem, _stemStarts) = GroupByStem(words, stems.Length);
    }

    /// <summary>In ordinal order of their folded form.</summary>
    public LexiconWord[] Words { get; }

    public string[] Stems { get; }

    /// <summary>The number of a word as it stands in the text; -1 where the text does not have it.</summary>
    public int Find(ReadOnlySpan<char> written) =>
        _written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var word) ? word : -1;

    /// <summary>
    /// The stem of a folded word: the one it has in this text, however it was typed, or else the one its language makes of it.
    /// </summary>
    public string StemOf(string folded, WordForms forms, string? written = null) =>
        FindFolded(folded) is >= 0 and var word ? Stems[Words[word].Stem] : forms.StemOf(written ?? folded, folded);

    /// <summary>The number of a stem; -1 where no word of the text has it.</summary>
    public int FindStem(string stem) => _stems.GetValueOrDefault(stem, -1);

    /// <summary>The first paragraph that has a word of this stem; 0 when a title or heading does.</summary>
    public int FirstOfStem(int stem) => _firstOfStem[stem];

    public bool HasOneForm(int stem) => _stemStarts[stem + 1] - _stemStarts[stem] == 1;

    /// <summary>Adds the words of a stem, as the text writes them within the horizon.</summary>
    public void AddForms(int stem, Horizon horizon, List<string> forms)
    {
        for (var at = _stemStarts[stem]; at < _stemStarts[stem + 1]; at++)
        {
            var word = Words[_wordsByStem[at]];
            if (word.First <= horizon.LastParagraph)
                forms.Add(word.WrittenWithin(horizon));
        }
    }

    /// <summary>The number of a folded word; negative where the text does not have it.</summary>
    public int FindFolded(string folded)
    {
        // Most words stand in the text as they are when folded, and a table is faster than a search.
        if (_written.TryGetValue(folded, out var word) && Words[word].Folded == folded)
            return word;
        var at = FirstFrom(folded);
        return at < Words.Length && Words[at].Folded == folded ? at : -1;
    }

    /// <summary>The first word whose folded form is not before <paramref name="folded"/>.</summary>
    public int FirstFrom(string folded)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Words[middle].Folded, folded) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static (int[] Words, int[] Starts) GroupByStem(LexiconWord[] words, int stems)
    {
        var starts = new int[stems + 1];
        foreach (var word in words)
            starts[word.Stem + 1]++;
        for (var stem = 0; stem < stems; stem++)
            starts[stem + 1] += starts[stem];
        var (grouped, next) = (new int[words.Length], starts.AsSpan().ToArray());
        for (var word = 0; word < words.Length; word++)
            grouped[next[words[word].Stem]++] = word;
        return (grouped, starts);
    }
}
