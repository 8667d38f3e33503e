namespace Bot.Texts.Papers;

/// <summary>A part of a text: what stands under one heading, or a part that only its place names. Made by <see cref="Edition"/>.</summary>
public sealed class Section
{
    private readonly List<Block> _paragraphs = [];

    internal Section(SectionKind kind, int? number)
    {
        Kind = kind;
        Number = number;
    }

    public SectionKind Kind { get; }

    /// <summary>The number behind <c>§</c>: 0 for the title, 1 and on for headed parts, <see langword="null"/> for the others.</summary>
    public int? Number { get; }

    /// <summary>The title's or heading's block; <see langword="null"/> where a part has none.</summary>
    public Block? Heading { get; internal set; }

    /// <summary>The paragraphs of this part, in order.</summary>
    public IReadOnlyList<Block> Paragraphs => _paragraphs;

    internal void Add(Block paragraph) => _paragraphs.Add(paragraph);
}
