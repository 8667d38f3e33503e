using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads plain text: blank lines and line ends make blocks, and their shape tells title, headings and the rest. It knows
/// no paper; it proposes a division, and <see cref="Corrections"/> decide. The source is never changed.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Throws <see cref="UnreadableTextException"/> where there is nothing to read.</summary>
    public static Division Read(string source, Corrections? corrections = null)
    {
        var blocks = SourceBlocks.Of(source);
        if (blocks.Count == 0)
            throw new UnreadableTextException("The file has no text in it.");
        var notes = NoteMarkers.Of(source);
        var splitter = new SentenceSplitter(source, notes);
        var sentences = blocks.Select(block => splitter.Split(block.Range)).ToList();
        var parts = new Outliner(source, blocks, sentences, corrections ?? Corrections.None).Outline();

        var divided = blocks
            .Zip(parts, sentences)
            .Select(block => new DividedBlock(
                block.Second.Kind,
                block.Second.Section,
                block.First.Range,
                // A title or heading is one unit, whatever marks stand in it.
                block.Second.Kind == BlockKind.Paragraph
                    ? block.Third
                    : [block.First.Range]
            ));
        return new Division([.. divided], NoteBodies.Pair(source, blocks, notes));
    }
}
