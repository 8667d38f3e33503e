using Bot.Texts.Papers;

namespace Bot.Texts.Search;

public sealed partial class PassageIndex
{
    /// <summary>How many blocks get a close look.</summary>
    private const int Candidates = 100;

    /// <summary>
    /// The best <paramref name="limit"/> blocks. Never throws, whatever the words; nothing of a paragraph beyond the
    /// horizon is in the answer or decides which words are.
    /// </summary>
    public SearchResult Search(SearchQuery query, Horizon horizon, int limit)
    {
        var read = new QueryReader(_edition, _lexicon, _forms, () => _alike.Value, horizon).Read(query);
        if (read.Note is { } note)
            return AtNote(read, note, horizon, limit);
        if (read.IsExact || read.IsQuoted)
        {
            var exact = Exact(read, query.Words, horizon, limit);
            if (exact.DirectHits > 0 || read.IsExact)
                return exact;
        }
        return AnyForm(read, horizon, limit);
    }

    private SearchResult AnyForm(ReadQuery read, Horizon horizon, int limit)
    {
        using var scores = new ScoreBoard(_table.Count);
        var scorer = new Scorer(_reader, _stems, _table, _lexicon, horizon);
        var worth = scorer.AddWords(read.Words, scores.Direct);
        var direct = scores.CountDirect();
        Rank(read, scorer, worth, scores, direct, horizon, limit);
        var cutter = new SnippetCutter(_edition, _lexicon, read, worth);
        var hits = new List<Hit>();
        foreach (var number in TopBlocks.Of(scores.Final.AsSpan(0, _table.Count), limit))
        {
            var block = _edition.Blocks[number];
            hits.Add(new Hit(block, scores.Final[number], scores.Direct[number] > 0, () => cutter.Cut(block)));
        }
        return Result(read, hits, direct, Mode(read), horizon);
    }

    /// <summary>From the words alone to the final order: look-alikes, closeness, neighbours, quoted phrases.</summary>
    private void Rank(
        ReadQuery read,
        Scorer scorer,
        float[] worth,
        ScoreBoard scores,
        int direct,
        Horizon horizon,
        int limit
    )
    {
        scores.StartFromDirect();
        var isOneWord = read.Words.Count == 1;
        if (!isOneWord || direct == 0)
            scorer.AddLookAlikes(read.Words, _alike.Value, scores.All);
        var candidates = TopBlocks.Of(scores.All.AsSpan(0, _table.Count), Math.Max(limit, Candidates));
        new Closeness(_table, _rows, read, worth).AddTo(scores.All, candidates);
        // Whoever asks for one word that the text has wants the places that have it.
        if (_graph is null || (isOneWord && direct > 0))
            scores.Settle(candidates);
        else
            new Smoothing(_table, _graph, horizon).Spread(
                scores.All,
                candidates,
                scores.Final,
                // A quoted phrase may lift any block to the top afterwards.
                read.Phrases.Count > 0
                    ? _table.Count
                    : limit
            );
        PutPhrasesFirst(read, scores.Final, horizon);
    }

    /// <summary>Whoever quotes a part of the query wants to see it: no block without it comes before one that has it.</summary>
    private void PutPhrasesFirst(ReadQuery read, float[] scores, Horizon horizon)
    {
        foreach (var phrase in read.Phrases)
        {
            // One word in quotation marks is stressed, or spoken of, but no phrase.
            if (phrase.Length < 2)
                continue;
            var best = 0f;
            foreach (var score in scores.AsSpan(0, _table.Count))
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
            scores[block] = Bm25.Saturate(count, _table.Norms[block]);
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
            var isFound = !word.IsReplaced && word.Stems.Count > 0;
            // Where exact words were asked for, their other forms were not tried.
            if (!isFound || mode == SearchMode.Exact)
                forms.Add(word.Asked);
            if (isFound && mode == SearchMode.Exact)
                continue;
            foreach (var stem in word.Stems)
                _lexicon.AddForms(stem.Stem, horizon, isFound ? forms : nearest);
            if (word.Stems.Count == 0 && hits.Count == 0)
                nearest.AddRange(SimilarWords.Of(_lexicon, word.Folded, horizon));
        }
        return new SearchResult(hits, direct, mode, forms, _table.WordsWithin(horizon), nearest);
    }
}
