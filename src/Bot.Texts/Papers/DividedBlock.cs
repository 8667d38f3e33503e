namespace Bot.Texts.Papers;

/// <summary>
/// One block of a <see cref="Division"/>.
/// </summary>
/// <param name="Kind">Title, heading or paragraph.</param>
/// <param name="Section">The part it belongs to; a new part begins where this changes, and with every heading.</param>
/// <param name="Range">The block's words in the source.</param>
/// <param name="Sentences">In order, inside <paramref name="Range"/>.</param>
public sealed record DividedBlock(
    BlockKind Kind,
    SectionKind Section,
    TextRange Range,
    IReadOnlyList<TextRange> Sentences
);
