using Bot.Texts.Papers;

namespace Bot.Study.Passages;

/// <summary>A long passage in parts that every platform can hold, cut between sentences only.</summary>
public static class PassagePage
{
    /// <summary>In UTF-16 units. Longer than the usual paragraph, shorter than any platform's message.</summary>
    private const int Longest = 3000;

    /// <summary>The parts in order; together they are the passage but for white space between sentences.</summary>
    public static IReadOnlyList<TextRange> Of(Passage passage)
    {
        var pages = new List<TextRange>();
        foreach (var piece in Sentences(passage).SelectMany(sentence => Pieces(sentence, passage.Edition.Source)))
        {
            var together = pages.Count > 0 ? TextRange.FromBounds(pages[^1].Start, piece.End) : piece;
            if (pages.Count == 0 || together.Length > Longest)
                pages.Add(piece);
            else
                pages[^1] = together;
        }
        return pages;
    }

    private static IEnumerable<TextRange> Sentences(Passage passage) =>
        passage
            .Edition.Blocks.SkipWhile(block => block.Range.End <= passage.Range.Start)
            .TakeWhile(block => block.Range.Start < passage.Range.End)
            .SelectMany(block => block.Sentences)
            .Select(sentence => sentence.Range)
            .Where(passage.Range.Contains);

    // A sentence longer than a page has no better place to be cut than between two words.
    private static IEnumerable<TextRange> Pieces(TextRange sentence, string source)
    {
        while (sentence.Length > Longest)
        {
            var cut = source.LastIndexOf(' ', sentence.Start + Longest, Longest);
            var end =
                cut > sentence.Start
                    ? cut
                    : sentence.Start + Longest - (char.IsHighSurrogate(source[sentence.Start + Longest - 1]) ? 1 : 0);
            yield return TextRange.FromBounds(sentence.Start, end);
            sentence = TextRange.FromBounds(source[end] == ' ' ? end + 1 : end, sentence.End);
        }
        yield return sentence;
    }
}
