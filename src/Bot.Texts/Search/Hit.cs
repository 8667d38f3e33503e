using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// A block that was found. Immutable and safe for any number of threads; what is shown of it is cut out when first asked
/// for, so that hits nobody looks at cost nothing.
/// </summary>
public sealed class Hit
{
    private readonly Lazy<Cutting> _cutting;

    internal Hit(Block block, double score, bool hasWords, Func<Cutting> cut)
    {
        Block = block;
        Score = score;
        HasWords = hasWords;
        _cutting = new Lazy<Cutting>(cut);
    }

    public Block Block { get; }

    /// <summary>Comparable within one result only.</summary>
    public double Score { get; }

    /// <summary>Whether the block has any word of the query in some form; otherwise it is only related to blocks that do.</summary>
    public bool HasWords { get; }

    /// <summary>One to three consecutive sentences around the best match; a title or heading is whole.</summary>
    public Passage Snippet => _cutting.Value.Snippet;

    /// <summary>Where in the source the words that matched stand, inside <see cref="Snippet"/>: whole words, in order, apart.</summary>
    public IReadOnlyList<TextRange> Marks => _cutting.Value.Marks;

    /// <summary>For each word of the query, the words of the block that answered it.</summary>
    public IReadOnlyList<MatchedWord> Words => _cutting.Value.Words;
}
