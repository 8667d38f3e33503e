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

    /// <summary>Fills <paramref name="smooth"/> for the blocks named and their neighbours within the horizon.</summary>
    public void Spread(float[] own, List<int> blocks, float[] smooth)
    {
        foreach (var block in blocks)
        {
            smooth[block] = Mix(own, block);
            for (var at = block * NeighbourGraph.Width; at < (block + 1) * NeighbourGraph.Width; at++)
            {
                if (graph.Nearest[at] is >= 0 and var other && smooth[other] == 0 && IsOpen(other))
                    smooth[other] = Mix(own, other);
            }
        }
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
