namespace Bot.Texts.Readers;

/// <summary>
/// Reads one format. It sees the bytes of one file and nothing else: no network, no other file. It throws
/// <see cref="UnreadableTextException"/> for a file it refuses; whatever else it throws means that the file is broken.
/// </summary>
public interface IPaperReader
{
    /// <summary>The format's name for people: <c>Word document (.docx)</c>.</summary>
    string Format { get; }

    /// <summary>Endings that promise this format, in lower case with the full stop.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Whether the content is this format, whatever the file is called. Looks, and does not parse.</summary>
    bool Recognises(OfferedFile file);

    PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell);
}
