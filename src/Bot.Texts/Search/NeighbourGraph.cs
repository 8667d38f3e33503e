namespace Bot.Texts.Search;

/// <summary>
/// The blocks that resemble each block most, nearest first, with their cosine. Immutable; computed once when an index is
/// built.
/// </summary>
/// <param name="Nearest"><see cref="Width"/> blocks for each block; -1 where there are fewer.</param>
internal sealed record NeighbourGraph(int[] Nearest, float[] Cosines)
{
    public const int Width = 10;
}
