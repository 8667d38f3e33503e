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

    /// <summary>Its most frequent spelling within the horizon; there must be one.</summary>
    public string WrittenWithin(Horizon horizon) =>
        Array.Find(Spellings, spelling => spelling.First <= horizon.LastParagraph).Written;

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
