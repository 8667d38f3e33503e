namespace Bot.Texts.Readers;

/// <summary>
/// Picks the reader by the content of a file, never by its ending, and turns whatever goes wrong into a refusal with a
/// name. It reads in the process it is called in; files from outside go through <c>Apart</c>.
/// </summary>
public static class FileReading
{
    /// <summary>Throws <see cref="UnreadableTextException"/> and nothing else, as long as the readers end.</summary>
    public static PaperDraft Read(
        OfferedFile file,
        IReadOnlyList<IPaperReader> readers,
        ReadingLimits limits,
        Action<ReadingProgress> tell
    )
    {
        if (file.Bytes.Length > limits.FileBytes)
            throw TooLarge(limits);
        if (file.Bytes.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\n', (byte)'\r') < 0)
            throw new UnreadableTextException(RefusalName.Empty, "The file is empty.");
        ForeignFormats.Refuse(file);
        var reader =
            readers.FirstOrDefault(reader => reader.Recognises(file))
            ?? throw new UnreadableTextException(
                RefusalName.UnknownFormat,
                $"The file is neither text nor one of the formats that are read here: {Known(readers)}."
            );
        var promised = readers.FirstOrDefault(other => other.Endings.Contains(file.Ending));
        if (promised is not null && promised != reader && !(IsWritten(promised) && IsWritten(reader)))
            throw new UnreadableTextException(
                RefusalName.WrongExtension,
                $"The file is called {file.Ending}, but inside it is {Article(reader.Format)}. Give it the ending {reader.Endings[0]} and bring it again."
            );
        try
        {
            return Checked(reader.Read(file, limits, tell), limits);
        }
        catch (Exception error) when (error is not (UnreadableTextException or OutOfMemoryException))
        {
            throw new UnreadableTextException(
                RefusalName.Broken,
                $"The file is damaged: it cannot be read as {Article(reader.Format)}."
            );
        }
    }

    internal static UnreadableTextException TooLarge(ReadingLimits limits) =>
        new(RefusalName.TooLarge, $"The file is larger than {limits.FileBytes >> 20} MB, which is the limit.");

    internal static UnreadableTextException TooLong(ReadingLimits limits) =>
        new(
            RefusalName.TooLarge,
            $"The text is longer than {limits.Characters} characters or {limits.Blocks} paragraphs, which is the limit."
        );

    private static PaperDraft Checked(PaperDraft draft, ReadingLimits limits) =>
        draft.Source.Length <= 2L * limits.Characters && draft.Blocks.Count <= limits.Blocks
            ? draft
            : throw TooLong(limits);

    // Markdown is plain text that somebody marked; either ending may stand on either.
    private static bool IsWritten(IPaperReader reader) => reader is PlainTextReader or MarkdownReader;

    private static string Known(IReadOnlyList<IPaperReader> readers) =>
        string.Join(", ", readers.Select(reader => reader.Format));

    private static string Article(string format) =>
        format.StartsWith("plain", StringComparison.Ordinal)
            ? format
            : (format[0] is 'E' or 'H' ? "an " : "a ") + format;
}
