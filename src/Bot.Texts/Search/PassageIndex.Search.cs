using Bot.Texts.Papers;

namespace Bot.Texts.Search;

public sealed partial class PassageIndex
{
    /// <summary>
    /// The best <paramref name="limit"/> blocks. Never throws, whatever the words; nothing of a paragraph beyond the
    /// horizon is in the answer or decides which words are.
    /// </summary>
    public SearchResult Search(SearchQuery query, Horizon horizon, int limit)
    {
        var read = new QueryReader(_edition, _lexicon, _forms, horizon).Read(query);
        if (read.IsExact || read.IsQuoted)
        {
            var exact = Exact(read, query.Words, horizon, limit);
            if (exact.DirectHits > 0 || read.IsExact)
                return exact;
        }
        if (read.Note is { } note && horizon.Shows(_edition.BlockAt(note.Marker.Start)))
            return AtNote(read, note, horizon, limit);
        return AnyForm(read, horizon, limit);
    }

    private SearchResult AnyForm(ReadQuery read, Horizon horizon, int limit)
    {
        var scorer = new Scorer(_reader, _table, _lexicon, _graph, horizon);
        var (own, rarities) = scorer.Score(read);
        PutPhrasesFirst(read, own, horizon);
        var direct = 0;
        foreach (var score in own)
        {
            if (score > 0)
                direct++;
        }
        // Whoever asks for one word that the text has wants the places that have it.
        var scores = read.Words.Count == 1 && direct > 0 ? own : scorer.Smooth(own);
        var cutter = new SnippetCutter(_edition, _lexicon, read, rarities);
        var hits = new List<Hit>();
        foreach (var number in TopBlocks.Of(scores, limit))
        {
            var block = _edition.Blocks[number];
            hits.Add(new Hit(block, scores[number], own[number] > 0, () => cutter.Cut(block)));
        }
        return Result(read, hits, direct, Mode(read), horizon);
    }

    /// <summary>Whoever quotes a part of the query wants to see it: no block without it comes before one that has it.</summary>
    private void PutPhrasesFirst(ReadQuery read, float[] scores, Horizon horizon)
    {
        foreach (var phrase in read.Phrases)
        {
            var best = 0f;
            foreach (var score in scores)
                best = Math.Max(best, score);
            foreach (var (block, _) in Finder(horizon).Find(phrase))
                scores[block] += best;
        }
    }

    private PhraseFinder Finder(Horizon horizon) => new(_reader, _edition, _table, _lexicon, _forms, horizon);

    private SearchResult Exact(ReadQuery read, string asked, Horizon horizon, int limit)
    {
        var scores = new float[_table.Count];
        var found = read.Phrases.Count == 0 ? [] : Finder(horizon).Find(read.Phrases[0]);
        foreach (var (block, count) in found)
            scores[block] = Bm25.Saturate(count, Bm25.Norm(_table.Lengths[block], _table.AverageLength));
        var cutter = new SnippetCutter(_edition, _lexicon, read, []);
        var hits = new List<Hit>();
        foreach (var number in TopBlocks.Of(scores, limit))
        {
            var block = _edition.Blocks[number];
            hits.Add(new Hit(block, scores[number], true, () => cutter.CutAtPhrase(block, read.Phrases[0], asked)));
        }
        return Result(read, hits, found.Count, SearchMode.Exact, horizon);
    }

    private SearchResult AtNote(ReadQuery read, Endnote note, Horizon horizon, int limit)
    {
        var block = _edition.BlockAt(note.Marker.Start);
        var cutter = new SnippetCutter(_edition, _lexicon, read, []);
        IReadOnlyList<Hit> hits = limit > 0 ? [new Hit(block, 1, true, () => cutter.CutAtNote(note))] : [];
        return Result(read, hits, 1, SearchMode.EndnoteMarker, horizon);
    }

    private static SearchMode Mode(ReadQuery read)
    {
        foreach (var word in read.Words)
        {
            if (word.IsReplaced)
                return SearchMode.Forgiving;
        }
        return SearchMode.AnyForm;
    }

    private SearchResult Result(ReadQuery read, IReadOnlyList<Hit> hits, int direct, SearchMode mode, Horizon horizon)
    {
        var (forms, nearest) = (new List<string>(), new List<string>());
        foreach (var word in mode == SearchMode.EndnoteMarker ? [] : read.Words)
        {
            var tried = word.IsReplaced ? nearest : forms;
            foreach (var stem in word.Stems)
                _lexicon.AddForms(stem.Stem, horizon, tried);
            if (word.IsReplaced || word.Stems.Count == 0)
                forms.Add(word.Asked);
            if (word.Stems.Count == 0 && hits.Count == 0)
                nearest.AddRange(SimilarWords.Of(_lexicon, word.Folded, horizon));
        }
        return new SearchResult(hits, direct, mode, forms, _table.WordsWithin(horizon), nearest);
    }
}
