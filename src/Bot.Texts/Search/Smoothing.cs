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
    /// Fills <paramref name="smooth"/> for those of the blocks named, and of their neighbours within the horizon, that can be
    /// among the best <paramref name="limit"/>.
    /// </summary>
    public void Spread(float[] own, List<int> blocks, float[] smooth, int limit)
    {
        var (most, least, best) = (0f, 0f, new PriorityQueue<int, float>());
        foreach (var block in blocks)
            most = Math.Max(most, own[block]);
        foreach (var block in blocks)
        {
            if (!CanReach(least, own[block], block, most))
                continue;
            smooth[block] = Mix(own, block);
            best.Enqueue(block, smooth[block]);
            if (best.Count > limit)
                best.Dequeue();
            if (best.Count == limit && best.TryPeek(out _, out var worst))
                least = worst;
        }
        foreach (var block in blocks)
        {
            foreach (var other in graph.Nearest.AsSpan(block * NeighbourGraph.Width, NeighbourGraph.Width))
            {
                if (other >= 0 && smooth[other] == 0 && CanReach(least, own[other], other, most) && IsOpen(other))
                    smooth[other] = Mix(own, other);
            }
        }
    }

    /// <summary>Whether a block could have a score, if all its neighbours had the highest there is.</summary>
    private bool CanReach(float least, float own, int block, float most) =>
        AtBest(own, Borrowed, most) >= least && (horizon.IsSet || AtBest(own, Share(graph.Sums[block]), most) >= least);

    /// <summary>A little more than it can be, as sums are rounded.</summary>
    private static float AtBest(float own, float share, float most) => (own + (share * (most - own))) * 1.0001f;

    private bool IsOpen(int block) => table.Paragraphs[block] <= horizon.LastParagraph;

    private float Mix(float[] own, int block) => horizon.IsSet ? MixOpen(own, block) : MixAll(own, block);

    private float MixAll(float[] own, int block)
    {
        var weights = graph.Sums[block];
        if (weights.Sum <= 0)
            return own[block];
        var sum = 0f;
        var nearest = graph.Nearest.AsSpan(block * NeighbourGraph.Width, weights.Count);
        var cosines = graph.Cosines.AsSpan(block * NeighbourGraph.Width, weights.Count);
        for (var at = 0; at < nearest.Length; at++)
            sum += cosines[at] * own[nearest[at]];
        return Shared(own[block], sum, weights);
    }

    private static float Shared(float own, float sum, (float Sum, int Count) weights)
    {
        var share = Share(weights);
        return ((1 - share) * own) + (share * sum / weights.Sum);
    }

    private static float Share((float Sum, int Count) weights) =>
        weights.Sum <= 0 ? 0 : Borrowed * MathF.Min(1, weights.Sum / weights.Count / CloseNeighbours);

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
        return weights <= 0 ? own[block] : Shared(own[block], sum, (weights, count));
    }
}
