using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>Finds where a quotation stands as it is: by its characters, or by its words in a row.</summary>
internal sealed class ExactPlaces
{
    private readonly TextWords _text;
    private readonly string _spaced;

    public ExactPlaces(TextWords text)
    {
        _text = text;
        _spaced = Spaced(text.Edition.Source);
    }

    /// <summary>The slices that are the quotation; none of them begins or ends inside a word.</summary>
    public IEnumerable<TextRange> OfCharacters(string quotation)
    {
        var wanted = Spaced(quotation.Trim());
        if (wanted.Length == 0)
            yield break;
        for (
            var at = _spaced.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = _spaced.IndexOf(wanted, at + 1, StringComparison.Ordinal)
        )
        {
            var slice = new TextRange(at, wanted.Length);
            if (IsWhole(slice) && IsInBlocks(slice))
                yield return slice;
        }
    }

    /// <summary>The runs of words that are the quotation's, as positions of their first words.</summary>
    /// <param name="words">Numbers of the text's words.</param>
    public IEnumerable<int> OfWords(int[] words)
    {
        var leader = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (_text.Positions(words[at]).Length < _text.Positions(words[leader]).Length)
                leader = at;
        }
        // A span cannot be held over a yield.
        var positions = _text.Positions(words[leader]).ToArray();
        foreach (var position in positions)
        {
            var start = position - leader;
            if (
                start >= 0
                && start + words.Length <= _text.Count
                && _text.Ids.AsSpan(start, words.Length).SequenceEqual(words)
            )
                yield return start;
        }
    }

    private static string Spaced(string text) =>
        text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2007', ' ');

    private bool IsWhole(TextRange slice) => !IsInsideWord(slice.Start) && !IsInsideWord(slice.End);

    private bool IsInsideWord(int offset)
    {
        var position = _text.PositionAt(offset);
        return position < _text.Count && _text.Ranges[position].Start < offset;
    }

    private bool IsInBlocks(TextRange slice)
    {
        var edition = _text.Edition;
        return edition.BlockAt(slice.Start).Range.Contains(slice.Start)
            && edition.BlockAt(slice.End - 1).Range.Contains(slice.End - 1);
    }
}
