namespace Bot.Texts.Search;

/// <summary>
/// Takes a close look at a few blocks: query words that stand together, in one sentence or in the first one say more than
/// the same words scattered. One instance serves one query on one thread.
/// </summary>
internal sealed class Closeness
{
    /// <summary>What the best sentence is worth, next to the whole block.</summary>
    private const float Sentence = 0.5f;

    /// <summary>What the first sentence is worth: it says what a block is about.</summary>
    private const float Lead = 0.3f;

    /// <summary>What query words in a row are worth in a long query; in a short one they are more likely to be a name.</summary>
    private const float InARow = 0.1f;
    private const float InARowWhenShort = 0.5f;

    /// <summary>What query words near each other are worth, in any order.</summary>
    private const float Near = 0.1f;
    private const int NearWords = 8; // less than RowWord.FarApart

    private readonly BlockTable _table;
    private readonly StemRows _rows;
    private readonly ReadQuery _query;
    private readonly float[] _worth;

    private readonly int[] _inSentence;
    private readonly List<int> _touched = [];
    private readonly WordPairs _pairs;

    /// <param name="worth">What each word of the query is worth: how rare it is and how often it was said.</param>
    public Closeness(BlockTable table, StemRows rows, ReadQuery query, float[] worth)
    {
        (_table, _rows, _query, _worth) = (table, rows, query, worth);
        _inSentence = new int[worth.Length];
        _pairs = new WordPairs(query.Sequence, worth.Length, NearWords);
    }

    /// <summary>Adds to each block's score what the places of the query's words in it are worth.</summary>
    public void AddTo(float[] scores, List<int> blocks)
    {
        _pairs.Begin(blocks.Count);
        for (var at = 0; at < blocks.Count; at++)
            scores[blocks[at]] += Look(blocks[at], at);
        var row = InARow + (InARowWhenShort / Math.Max(1, _worth.Length - 1));
        for (var pair = 0; pair < _pairs.Count; pair++)
        {
            var (rows, near) = _pairs.BlocksWith(pair);
            var (rowWorth, nearWorth) = (row * Bm25.Idf(rows, _table.Count), Near * Bm25.Idf(near, _table.Count));
            for (var at = 0; at < blocks.Count; at++)
            {
                var (inRow, isNear) = _pairs.In(at, pair);
                if (inRow > 0)
                    scores[blocks[at]] += rowWorth * Bm25.Saturate(inRow, _table.Norms[blocks[at]]);
                if (isNear > 0)
                    scores[blocks[at]] += nearWorth * Bm25.Saturate(isNear, _table.Norms[blocks[at]]);
            }
        }
    }

    private float Look(int block, int at)
    {
        var (lead, best, length, place, isLead) = (0f, 0f, 0, 0, true);
        _pairs.BeginBlock(at);
        foreach (var word in _rows.Row(block))
        {
            if (RowWord.BeginsSentence(word) && place > 0)
            {
                best = Math.Max(best, Close(length, ref lead, isLead));
                (length, isLead) = (0, false);
            }
            place += RowWord.Distance(word);
            var stem = RowWord.Stem(word);
            if (stem == RowWord.FunctionWord)
                continue;
            length++;
            if (_query.Answers(stem) is not (>= 0 and var asked))
                continue;
            if (_inSentence[asked]++ == 0)
                _touched.Add(asked);
            _pairs.See(asked, place);
        }
        best = Math.Max(best, Close(length, ref lead, isLead));
        return (Sentence * best) + (Lead * lead);
    }

    /// <summary>What the sentence just read is worth.</summary>
    private float Close(int length, ref float lead, bool isLead)
    {
        if (_touched.Count == 0)
            return 0;
        var sum = 0f;
        var norm = Bm25.Norm(length, _rows.AverageSentence);
        foreach (var word in _touched)
        {
            var count = _inSentence[word];
            sum += _worth[word] * Bm25.Saturate(count, norm);
            if (isLead)
                lead += _worth[word] * Bm25.Saturate(count, Bm25.LeadNorm(length, _rows.AverageLead));
            _inSentence[word] = 0;
        }
        _touched.Clear();
        return sum;
    }
}
