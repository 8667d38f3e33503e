namespace Bot.Texts.Search;

/// <summary>Picks the blocks with the highest scores; of equal ones the earlier stands first.</summary>
internal static class TopBlocks
{
    public static List<int> Of(ReadOnlySpan<float> scores, int limit)
    {
        var best = new List<int>(Math.Min(limit, scores.Length));
        if (limit <= 0)
            return best;
        for (var block = 0; block < scores.Length; block++)
        {
            var score = scores[block];
            if (score <= 0 || (best.Count == limit && score <= scores[best[^1]]))
                continue;
            if (best.Count == limit)
                best.RemoveAt(limit - 1);
            var (low, high) = (0, best.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (scores[best[middle]] >= score)
                    low = middle + 1;
                else
                    high = middle;
            }
            best.Insert(low, block);
        }
        return best;
    }
}
