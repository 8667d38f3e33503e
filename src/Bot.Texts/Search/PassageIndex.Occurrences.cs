using Bot.Texts.Papers;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Texts.Search;

public sealed partial class PassageIndex
{
    private const int MostWordsInARow = 20;

    /// <summary>
    /// Everywhere the words of <paramref name="words"/> stand in a row, in the order of the text; empty where there is no
    /// word to look for. Never throws, and nothing beyond the horizon is in it.
    /// </summary>
    /// <param name="exact">Only these words; otherwise any form of each.</param>
    public IReadOnlyList<TextRange> Occurrences(string words, bool exact, Horizon horizon)
    {
        var asked = Folded(words);
        var found = new List<TextRange>();
        foreach (var number in BlocksWithAll(asked, horizon))
        {
            var block = _edition.Blocks[number];
            found.AddRange(exact ? PhraseRanges.In(_edition, block, asked) : FormsIn(block, asked));
        }
        return found;
    }

    private static string[] Folded(string words)
    {
        var folded = new List<string>();
        var scanner = new WordScanner(words, new TextRange(0, words.Length), []);
        while (scanner.Next() && folded.Count < MostWordsInARow)
        {
            if (Folding.Of(scanner.Written) is { Length: > 0 } word)
                folded.Add(word);
        }
        return [.. folded];
    }

    /// <summary>In the order of the text.</summary>
    private SortedSet<int> BlocksWithAll(string[] words, Horizon horizon)
    {
        SortedSet<int>? all = null;
        var terms = _reader.GetTerms(IndexWriting.Field)?.GetEnumerator();
        foreach (var word in words)
        {
            if (terms is null || !terms.SeekExact(new BytesRef(_lexicon.StemOf(word, _forms))))
                return [];
            var postings = terms.Docs(null, null);
            var with = new SortedSet<int>();
            while (postings.NextDoc() is var block and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (_table.Paragraphs[block] <= horizon.LastParagraph && all?.Contains(block) != false)
                    with.Add(block);
            }
            all = with;
        }
        return all ?? [];
    }

    private List<TextRange> FormsIn(Block block, string[] words)
    {
        var asked = Array.ConvertAll(words, word => _lexicon.FindStem(_lexicon.StemOf(word, _forms)));
        var (ranges, stems) = (new List<TextRange>(), new List<int>());
        var scanner = new WordScanner(_edition.Source, block.Range, _edition.Endnotes);
        while (scanner.Next())
        {
            ranges.Add(scanner.Word);
            stems.Add(_lexicon.Find(scanner.Written) is >= 0 and var word ? _lexicon.Words[word].Stem : -1);
        }
        var found = new List<TextRange>();
        for (var start = 0; start + asked.Length <= stems.Count; start++)
        {
            var at = 0;
            while (at < asked.Length && stems[start + at] == asked[at])
                at++;
            if (at < asked.Length)
                continue;
            found.Add(TextRange.FromBounds(ranges[start].Start, ranges[start + at - 1].End));
            start += at - 1;
        }
        return found;
    }
}
