using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>One folded word of an edition.</summary>
/// <param name="Folded">See <see cref="Folding"/>.</param>
/// <param name="Stem">Index into <see cref="Lexicon.Stems"/>.</param>
/// <param name="IsFunctionWord">Left out of a block's length, and of queries that have other words.</param>
/// <param name="Spellings">How the text writes it, most frequent first.</param>
internal sealed record LexiconWord(string Folded, int Stem, bool IsFunctionWord, Spelling[] Spellings)
{
    /// <summary>The paragraph in which it first stands; 0 when that is a title or heading, which everybody may see.</summary>
    public int First { get; } = FirstOf(Spellings);

    public int Count { get; } = CountOf(Spellings);

    /// <summary>
    /// Its most frequent spelling, or with a horizon the one that comes first: how often a word stands beyond the horizon
    /// decides nothing that is shown. There must be a spelling within it.
    /// </summary>
    public string WrittenWithin(Horizon horizon) =>
        horizon.IsSet
            ? Spellings.MinBy(spelling => (spelling.First, spelling.Written), FirstThenOrdinal).Written
            : Spellings[0].Written;

    /// <summary>Frequent words first; with a horizon those that come first in the text, for the same reason.</summary>
    public int CompareTo(LexiconWord other, Horizon horizon)
    {
        var order = horizon.IsSet ? First.CompareTo(other.First) : other.Count.CompareTo(Count);
        return order != 0 ? order : string.CompareOrdinal(Folded, other.Folded);
    }

    private static readonly Comparer<(int First, string Written)> FirstThenOrdinal = Comparer<(
        int First,
        string Written
    )>.Create(
        (left, right) =>
            left.First != right.First
                ? left.First.CompareTo(right.First)
                : string.CompareOrdinal(left.Written, right.Written)
    );

    private static int FirstOf(Spelling[] spellings)
    {
        var first = int.MaxValue;
        foreach (var spelling in spellings)
            first = Math.Min(first, spelling.First);
        return first;
    }

    private static int CountOf(Spelling[] spellings)
    {
        var count = 0;
        foreach (var spelling in spellings)
            count += spelling.Count;
        return count;
    }
}
