namespace Bot.Texts.Papers;

/// <summary>
/// Consecutive sentences of an edition, or a heading: what can be quoted. Holds a reference, and gives out the source's
/// own characters; nothing in between can change them.
/// </summary>
public sealed record Passage(Edition Edition, PassageId Id, TextRange Range)
{
    /// <summary>The source's own characters, note markers, no-break spaces and line ends included.</summary>
    public string Text => Range.Of(Edition.Source);

    /// <summary>The block in which the passage begins.</summary>
    public Block Block => Edition.BlockAt(Range.Start);

    public Section Section => Block.Section;

    /// <summary>The notes whose markers stand inside the passage, in order.</summary>
    public IEnumerable<Endnote> Endnotes => Edition.Endnotes.Where(note => Range.Contains(note.Marker));
}
