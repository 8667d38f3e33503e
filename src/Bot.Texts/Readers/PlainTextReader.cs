using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads plain text: blank lines and line ends make blocks, and their shape tells title, headings and the rest. It knows
/// no paper; it proposes a division, and <see cref="Corrections"/> decide. The source is never changed.
/// </summary>
public sealed class PlainTextReader : IPaperReader
{
    public string Format => "plain text";

    public IReadOnlyList<string> Endings => [".txt", ".text"];

    public bool Recognises(OfferedFile file) => file.Text is not null;

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell) =>
        Draft(file.Text!) with
        {
            Language = LanguageGuess.Of(file.Text!),
        };

    /// <summary>Throws <see cref="UnreadableTextException"/> where there is nothing to read.</summary>
    public static Division Read(string source, Corrections? corrections = null) =>
        Divider.Divide(Draft(source), corrections ?? Corrections.None);

    private static PaperDraft Draft(string source)
    {
        var blocks = SourceBlocks.Of(source);
        if (blocks.Count == 0)
            throw new UnreadableTextException(RefusalName.Empty, "The file has no text in it.");
        var notes = NoteBodies.Pair(source, blocks, NoteMarkers.Of(source));
        return new PaperDraft("plain text", source, NoteBodies.Told(blocks, notes), notes);
    }
}
