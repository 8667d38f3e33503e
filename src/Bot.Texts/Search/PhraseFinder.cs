using Bot.Texts.Papers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Texts.Search;

/// <summary>Finds the blocks within the horizon that have certain words in a row.</summary>
internal sealed class PhraseFinder(
    AtomicReader reader,
    Edition edition,
    BlockTable table,
    Lexicon lexicon,
    WordForms forms,
    Horizon horizon
)
{
    /// <summary>The blocks and how often each has the phrase, in the order of the text.</summary>
    public List<(int Block, int Count)> Find(string[] phrase)
    {
        var found = new List<(int, int)>();
        if (Open(phrase) is not { } words)
            return found;
        // A word that is the only form of its stem needs no second look.
        var isCertain = Array.TrueForAll(
            phrase,
            word => lexicon.FindFolded(word) is >= 0 and var known && lexicon.HasOneForm(lexicon.Words[known].Stem)
        );
        var leader = 0;
        for (var word = 1; word < words.Length; word++)
        {
            if (words[word].Frequency < words[leader].Frequency)
                leader = word;
        }
        for (var block = words[leader].Postings.NextDoc(); block != DocIdSetIterator.NO_MORE_DOCS; )
        {
            var farthest = Gather(words, block);
            if (farthest > block)
            {
                block = farthest == DocIdSetIterator.NO_MORE_DOCS ? farthest : words[leader].Postings.Advance(farthest);
                continue;
            }
            if (table.Paragraphs[block] <= horizon.LastParagraph && Rows(words) is > 0 and var rows)
            {
                var count = isCertain ? rows : PhraseRanges.In(edition, edition.Blocks[block], phrase).Count;
                if (count > 0)
                    found.Add((block, count));
            }
            block = words[leader].Postings.NextDoc();
        }
        return found;
    }

    private Word[]? Open(string[] phrase)
    {
        var words = new Word[phrase.Length];
        var terms = reader.GetTerms(IndexWriting.Field)?.GetEnumerator();
        for (var at = 0; at < phrase.Length; at++)
        {
            if (terms is null || !terms.SeekExact(new BytesRef(lexicon.StemOf(phrase[at], forms))))
                return null;
            words[at] = new Word(terms.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE), terms.DocFreq);
        }
        return words;
    }

    /// <summary>Brings all words to a block; returns a later one where some word has to go on farther.</summary>
    private static int Gather(Word[] words, int block)
    {
        foreach (var (postings, _) in words)
        {
            var at = postings.DocID < block ? postings.Advance(block) : postings.DocID;
            if (at > block)
                return at;
        }
        return block;
    }

    private static int Rows(Word[] words)
    {
        foreach (var word in words)
            word.ReadPositions();
        var rows = 0;
        foreach (var start in words[0].Positions)
        {
            var at = 1;
            while (at < words.Length && words[at].Positions.BinarySearch(start + at) >= 0)
                at++;
            if (at == words.Length)
                rows++;
        }
        return rows;
    }

    private sealed record Word(DocsAndPositionsEnum Postings, int Frequency)
    {
        public List<int> Positions { get; } = [];

        public void ReadPositions()
        {
            Positions.Clear();
            for (var left = Postings.Freq; left > 0; left--)
                Positions.Add(Postings.NextPosition());
        }
    }
}
