using System.Buffers;
using System.Runtime.InteropServices;

namespace Bot.Texts.Search;

/// <summary>
/// The scores of all blocks while one query is answered, on borrowed memory: give it back by disposing. Only the first
/// <c>count</c> entries are meant.
/// </summary>
internal readonly struct ScoreBoard : IDisposable
{
    private readonly int _count;

    public ScoreBoard(int count)
    {
        _count = count;
        (Direct, All, Final) = (Rent(count), Rent(count), Rent(count));
    }

    /// <summary>What the query's own words are worth.</summary>
    public float[] Direct { get; }

    /// <summary>The same with everything else that speaks for a block itself.</summary>
    public float[] All { get; }

    /// <summary>What the order is made of.</summary>
    public float[] Final { get; }

    public int CountDirect()
    {
        // Scores are never negative.
        return _count - MemoryMarshal.Cast<float, int>(Direct.AsSpan(0, _count)).Count(0);
    }

    public void StartFromDirect() => Direct.AsSpan(0, _count).CopyTo(All);

    /// <summary>Makes the scores of these blocks final as they are.</summary>
    public void Settle(List<int> blocks)
    {
        foreach (var block in blocks)
            Final[block] = All[block];
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Direct);
        ArrayPool<float>.Shared.Return(All);
        ArrayPool<float>.Shared.Return(Final);
    }

    private static float[] Rent(int count)
    {
        var scores = ArrayPool<float>.Shared.Rent(count);
        scores.AsSpan(0, count).Clear();
        return scores;
    }
}
