namespace Bot.Texts.Search;

/// <summary>
/// The blocks that resemble each block most, nearest first, with their cosine. Immutable; computed once when an index is
/// built.
/// </summary>
/// <param name="Nearest"><see cref="Width"/> blocks for each block; -1 where there are fewer.</param>
internal sealed record NeighbourGraph(int[] Nearest, float[] Cosines)
{
    public const int Width = 10;

    private readonly Lazy<(float Sum, int Count)[]> _sums = new(() => Sum(Nearest, Cosines));

    /// <summary>For each block, the sum of its neighbours' cosines and how many there are.</summary>
    public (float Sum, int Count)[] Sums => _sums.Value;

    private static (float, int)[] Sum(int[] nearest, float[] cosines)
    {
        var sums = new (float Sum, int Count)[nearest.Length / Width];
        for (var at = 0; at < nearest.Length; at++)
        {
            if (nearest[at] >= 0)
                sums[at / Width] = (sums[at / Width].Sum + cosines[at], sums[at / Width].Count + 1);
        }
        return sums;
    }
}
