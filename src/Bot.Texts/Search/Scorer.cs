using Bot.Texts.Papers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Texts.Search;

/// <summary>
/// Gives every block within the horizon its BM25 score for one query. Blocks beyond it are never looked at, so nothing
/// of them can show later. One instance serves one query on one thread.
/// </summary>
internal sealed class Scorer
{
    /// <summary>What a word is worth that only looks like the one asked for, times how alike they are.</summary>
    private const float LookAlike = 0.5f;

    private readonly StemPostings _stems;
    private readonly BlockTable _table;
    private readonly Lexicon _lexicon;
    private readonly AtomicReader _reader;
    private readonly Horizon _horizon;

    public Scorer(AtomicReader reader, StemPostings stems, BlockTable table, Lexicon lexicon, Horizon horizon)
    {
        _reader = reader;
        _stems = stems;
        _table = table;
        _lexicon = lexicon;
        _horizon = horizon;
    }

    /// <summary>Adds what the words are worth in each block; the answer is what each word is worth at best.</summary>
    public float[] AddWords(IReadOnlyList<QueryWord> words, float[] scores)
    {
        var worth = new float[words.Count];
        for (var word = 0; word < worth.Length; word++)
        {
            foreach (var stem in words[word].Stems)
                worth[word] = Math.Max(worth[word], Add(scores, stem.Stem, stem.Weight * words[word].Count));
        }
        return worth;
    }

    /// <summary>Adds what words are worth that look like those of the query.</summary>
    public void AddLookAlikes(IReadOnlyList<QueryWord> words, LookAlikes alike, float[] scores)
    {
        foreach (var word in words)
        {
            if (word.IsReplaced || word.Stems.Count == 0)
                continue;
            foreach (var stem in alike.Of(word.Folded, word.Stems[0].Stem))
            {
                if (_lexicon.FirstOfStem(stem.Stem) <= _horizon.LastParagraph)
                    Add(scores, stem.Stem, LookAlike * stem.Weight * word.Count);
            }
        }
    }

    /// <summary>Adds what a stem is worth to each block that has it, and says how rare that makes it, times its weight.</summary>
    private float Add(float[] scores, int stem, float weight)
    {
        var blocks = _stems.Blocks(stem);
        if (blocks.IsEmpty)
            return AddFunctionWord(scores, stem, weight);
        var rare = Bm25.Idf(blocks.Length, _table.Count) * weight;
        var worth = _stems.Worth(stem)[..blocks.Length];
        if (_horizon.IsSet)
        {
            for (var posting = 0; posting < blocks.Length; posting++)
            {
                if (_table.Paragraphs[blocks[posting]] <= _horizon.LastParagraph)
                    scores[blocks[posting]] += rare * worth[posting];
            }
            return rare;
        }
        for (var posting = 0; posting < blocks.Length; posting++)
            scores[blocks[posting]] += rare * worth[posting];
        return rare;
    }

    /// <summary>The same from Lucene's postings, for a query that has nothing else.</summary>
    private float AddFunctionWord(float[] scores, int stem, float weight)
    {
        var terms = _reader.GetTerms(IndexWriting.Field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(new BytesRef(_lexicon.Stems[stem])))
            return 0;
        var worth = Bm25.Idf(terms.DocFreq, _table.Count) * weight;
        var postings = terms.Docs(null, null, DocsFlags.FREQS);
        while (postings.NextDoc() is var block and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (_table.Paragraphs[block] <= _horizon.LastParagraph)
                scores[block] += worth * Bm25.Saturate(postings.Freq, _table.Norms[block]);
        }
        return worth;
    }
}
