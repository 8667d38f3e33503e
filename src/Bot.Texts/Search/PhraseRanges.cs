using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Finds words in a row in a block's own text.</summary>
internal static class PhraseRanges
{
    /// <summary>Where the folded words of <paramref name="phrase"/> stand, first word to last, in order and apart.</summary>
    public static List<TextRange> In(Edition edition, Block block, string[] phrase)
    {
        var found = new List<TextRange>();
        var ranges = new List<TextRange>();
        var folded = new List<string>();
        var words = new WordScanner(edition.Source, block.Range, edition.Endnotes);
        while (words.Next())
        {
            ranges.Add(words.Word);
            folded.Add(Folding.Of(words.Written));
        }
        for (var start = 0; start + phrase.Length <= folded.Count; start++)
        {
            var at = 0;
            while (at < phrase.Length && folded[start + at] == phrase[at])
                at++;
            if (at < phrase.Length)
                continue;
            found.Add(TextRange.FromBounds(ranges[start].Start, ranges[start + at - 1].End));
            start += at - 1;
        }
        return found;
    }
}
