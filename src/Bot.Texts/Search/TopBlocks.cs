using System.Numerics;

namespace Bot.Texts.Search;

/// <summary>Picks the blocks with the highest scores; of equal ones the earlier stands first.</summary>
internal static class TopBlocks
{
    public static List<int> Of(ReadOnlySpan<float> scores, int limit)
    {
        var best = new List<int>(Math.Min(limit, scores.Length));
        if (limit <= 0)
            return best;
        // Most blocks are worse than the worst that is kept: many are passed over in one step.
        var (block, least) = (0, 0f);
        for (; block + Vector<float>.Count <= scores.Length; block += Vector<float>.Count)
        {
            if (!Vector.GreaterThanAny(new Vector<float>(scores[block..]), new Vector<float>(least)))
                continue;
            for (var at = block; at < block + Vector<float>.Count; at++)
                least = Keep(best, scores, at, limit, least);
        }
        for (; block < scores.Length; block++)
            least = Keep(best, scores, block, limit, least);
        return best;
    }

    /// <summary>The score that a later block must exceed to be kept.</summary>
    private static float Keep(List<int> best, ReadOnlySpan<float> scores, int block, int limit, float least)
    {
        var score = scores[block];
        if (score <= least)
            return least;
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
        return best.Count == limit ? scores[best[^1]] : 0;
    }
}
