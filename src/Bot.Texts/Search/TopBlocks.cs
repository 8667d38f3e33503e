using System.Numerics;

namespace Bot.Texts.Search;

/// <summary>Picks the blocks with the highest scores; of equal ones the earlier stands first. Scores are never negative.</summary>
internal static class TopBlocks
{
    public static List<int> Of(ReadOnlySpan<float> scores, int limit)
    {
        limit = Math.Clamp(limit, 0, scores.Length);
        if (limit == 0)
            return [];
        // Collects twice as many as are asked for before it throws out half: that takes fewer steps than keeping order.
        var kept = new ulong[2 * limit];
        var (count, least) = (0, 0f);
        for (var block = 0; block < scores.Length; )
        {
            block += Passed(scores[block..], least);
            var end = Math.Min(block + Vector<float>.Count, scores.Length);
            for (; block < end; block++)
            {
                if (scores[block] <= least)
                    continue;
                kept[count++] = Key(scores[block], block);
                if (count < kept.Length)
                    continue;
                MoveBestToFront(kept, limit);
                (count, least) = (limit, scores[Block(Worst(kept.AsSpan(0, limit)))]);
            }
        }
        var best = kept.AsSpan(0, count);
        best.Sort();
        var blocks = new List<int>(limit);
        foreach (var key in best[..Math.Min(count, limit)])
            blocks.Add(Block(key));
        return blocks;
    }

    /// <summary>How many of the first blocks can be passed over in a few steps: most are worse than the worst that is kept.</summary>
    private static int Passed(ReadOnlySpan<float> scores, float least)
    {
        var (at, mark) = (0, new Vector<float>(least));
        while (at + Vector<float>.Count <= scores.Length)
        {
            if (Vector.GreaterThanAny(new Vector<float>(scores[at..]), mark))
                return at;
            at += Vector<float>.Count;
        }
        return at;
    }

    /// <summary>Lower for a higher score, and among equal scores for an earlier block.</summary>
    private static ulong Key(float score, int block) =>
        ((ulong)~BitConverter.SingleToUInt32Bits(score) << 32) | (uint)block;

    private static int Block(ulong key) => (int)key;

    private static ulong Worst(ReadOnlySpan<ulong> keys)
    {
        var worst = keys[0];
        foreach (var key in keys)
            worst = Math.Max(worst, key);
        return worst;
    }

    /// <summary>Brings the best <paramref name="limit"/> keys to the front, in no order (C. A. R. Hoare's Find).</summary>
    private static void MoveBestToFront(Span<ulong> keys, int limit)
    {
        var (from, to) = (0, keys.Length - 1);
        while (from < to)
        {
            var pivot = keys[(from + to) / 2];
            var (left, right) = (from, to);
            while (left <= right)
            {
                while (keys[left] < pivot)
                    left++;
                while (keys[right] > pivot)
                    right--;
                if (left > right)
                    break;
                (keys[left], keys[right]) = (keys[right], keys[left]);
                (left, right) = (left + 1, right - 1);
            }
            if (limit <= right)
                to = right;
            else if (limit >= left)
                from = left;
            else
                return;
        }
    }
}
