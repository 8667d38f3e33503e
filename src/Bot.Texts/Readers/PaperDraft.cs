using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// What a reader made of a file: the text that will be quoted, where its blocks and notes lie, and what the file says of
/// itself. Nothing is decided yet; <see cref="PaperImport"/> divides it as people correct it.
/// </summary>
/// <param name="Format">The reader's name for the format.</param>
/// <param name="Source">Made once; every later offset points into it.</param>
/// <param name="Blocks">In order, without overlap.</param>
/// <param name="Notes">By place of their markers, each number once.</param>
public sealed record PaperDraft(
    string Format,
    string Source,
    IReadOnlyList<DraftBlock> Blocks,
    IReadOnlyList<Endnote> Notes
)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>BCP 47, as the file says or its words show.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<SuspectWord> Suspects { get; init; } = [];

    /// <summary>Sentences on what was left out or changed on the way, for whoever brought the file.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
