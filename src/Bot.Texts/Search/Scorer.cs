using Bot.Texts.Papers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Bot.Texts.Search;

/// <summary>
/// Gives every block within the horizon its score for one query. Blocks beyond it are never looked at, so nothing of
/// them can show later. One instance serves one query on one thread.
/// </summary>
internal sealed class Scorer
{
    /// <summary>The part of its score a block takes from neighbours that are close enough.</summary>
    private const float Borrowed = 0.5f;

    /// <summary>The mean cosine from which neighbours count in full.</summary>
    private const float CloseNeighbours = 0.3f;

    private readonly BlockTable _table;
    private readonly Lexicon _lexicon;
    private readonly NeighbourGraph? _graph;
    private readonly TermsEnum? _terms;
    private readonly Horizon _horizon;

    public Scorer(AtomicReader reader, BlockTable table, Lexicon lexicon, NeighbourGraph? graph, Horizon horizon)
    {
        _table = table;
        _lexicon = lexicon;
        _graph = graph;
        _horizon = horizon;
        _terms = reader.GetTerms(IndexWriting.Field)?.GetEnumerator();
    }

    public (float[] Scores, float[] Rarities) Score(ReadQuery query)
    {
        var scores = new float[_table.Count];
        var rarities = new float[query.Words.Count];
        for (var word = 0; word < rarities.Length; word++)
        {
            foreach (var stem in query.Words[word].Stems)
            {
                var rarity = Add(scores, stem.Stem, stem.Weight * query.Words[word].Count);
                rarities[word] = Math.Max(rarities[word], rarity);
            }
        }
        return (scores, rarities);
    }

    /// <summary>Adds what a stem is worth to each block that has it, and says how rare it is.</summary>
    private float Add(float[] scores, int stem, float weight)
    {
        if (_terms is null || !_terms.SeekExact(new BytesRef(_lexicon.Stems[stem])))
            return 0;
        var rarity = Bm25.Idf(_terms.DocFreq, _table.Count);
        var idf = rarity * weight;
        var postings = _terms.Docs(null, null, DocsFlags.FREQS);
        while (postings.NextDoc() is var block and not DocIdSetIterator.NO_MORE_DOCS)
        {
            if (_table.Paragraphs[block] <= _horizon.LastParagraph)
                scores[block] +=
                    idf * Bm25.Saturate(postings.Freq, Bm25.Norm(_table.Lengths[block], _table.AverageLength));
        }
        return rarity;
    }

    /// <summary>Lets blocks that resemble each other lend each other some of their score.</summary>
    public float[] Smooth(float[] own)
    {
        if (_graph is null)
            return own;
        var smooth = new float[own.Length];
        for (var block = 0; block < own.Length; block++)
        {
            if (_table.Paragraphs[block] > _horizon.LastParagraph)
                continue;
            var (sum, weights, count) = (0f, 0f, 0);
            for (var at = block * NeighbourGraph.Width; at < (block + 1) * NeighbourGraph.Width; at++)
            {
                var other = _graph.Nearest[at];
                if (other < 0)
                    break;
                if (_table.Paragraphs[other] > _horizon.LastParagraph)
                    continue;
                sum += _graph.Cosines[at] * own[other];
                weights += _graph.Cosines[at];
                count++;
            }
            var a = count == 0 ? 0 : Borrowed * MathF.Min(1, weights / count / CloseNeighbours);
            smooth[block] = ((1 - a) * own[block]) + (count == 0 ? 0 : a * sum / weights);
        }
        return smooth;
    }
}
