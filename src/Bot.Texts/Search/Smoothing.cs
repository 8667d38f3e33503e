using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// Lets blocks that resemble each other lend each other some of their score (C. J. van Rijsbergen's cluster hypothesis:
/// what resembles an answer is likely to be one).
/// </summary>
internal sealed class Smoothing(BlockTable table, NeighbourGraph graph, Horizon horizon)
{
    /// <summary>The part of its score a block takes from neighbours that are close enough.</summary>
    private const float Borrowed = 0.5f;

    /// <summary>The mean cosine from which neighbours count in full.</summary>
    private const float CloseNeighbours = 0.3f;

    /// <summary>
    /// Fills <paramref name="smooth"/> for the blocks named and for those of their neighbours within the horizon that can be
    /// among the best <paramref name="limit"/>.
    /// </summary>
    public void Spread(float[] own, List<int> blocks, float[] smooth, int limit)
    {
        var most = 0f;
        foreach (var block in blocks)
        {
            smooth[block] = Mix(own, block);
            most = Math.Max(most, own[block]);
        }
        var least = LeastOfBest(blocks, smooth, limit);
        foreach (var block in blocks)
        {
            for (var at = block * NeighbourGraph.Width; at < (block + 1) * NeighbourGraph.Width; at++)
            {
                if (
                    graph.Nearest[at] is >= 0 and var other
                    && smooth[other] == 0
                    && AtBest(own[other], most) >= least
                    && IsOpen(other)
                )
                    smooth[other] = Mix(own, other);
            }
        }
    }

    /// <summary>What a block's score can come to at the very best, if all its neighbours have the highest there is.</summary>
    private static float AtBest(float own, float most) => own + (Borrowed * (most - own));

    private static float LeastOfBest(List<int> blocks, float[] smooth, int limit)
    {
        if (limit <= 0 || blocks.Count < limit)
            return 0;
        var scores = new float[blocks.Count];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = smooth[blocks[at]];
        Array.Sort(scores);
        return scores[^limit];
    }

    private bool IsOpen(int block) => table.Paragraphs[block] <= horizon.LastParagraph;

    private float Mix(float[] own, int block) => horizon.IsSet ? MixOpen(own, block) : MixAll(own, block);

    private float MixAll(float[] own, int block)
    {
        var (weights, count) = graph.Sums[block];
        if (weights <= 0)
            return own[block];
        var sum = 0f;
        var nearest = graph.Nearest.AsSpan(block * NeighbourGraph.Width, count);
        var cosines = graph.Cosines.AsSpan(block * NeighbourGraph.Width, count);
        for (var at = 0; at < nearest.Length; at++)
            sum += cosines[at] * own[nearest[at]];
        return Shared(own[block], sum, weights, count);
    }

    private static float Shared(float own, float sum, float weights, int count)
    {
        var share = Borrowed * MathF.Min(1, weights / count / CloseNeighbours);
        return ((1 - share) * own) + (share * sum / weights);
    }

    private float MixOpen(float[] own, int block)
    {
        var (sum, weights, count) = (0f, 0f, 0);
        for (var at = block * NeighbourGraph.Width; at < (block + 1) * NeighbourGraph.Width; at++)
        {
            var other = graph.Nearest[at];
            if (other < 0)
                break;
            if (!IsOpen(other))
                continue;
            sum += graph.Cosines[at] * own[other];
            weights += graph.Cosines[at];
            count++;
        }
        return weights <= 0 ? own[block] : Shared(own[block], sum, weights, count);
    }
}
