using Bot.Texts.Papers;
using Bot.Texts.Readers.Archives;
using Bot.Texts.Readers.Word;
using DocumentFormat.OpenXml.Packaging;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads a Word document: headings by their style, footnotes and endnotes by their references. Headers, comments, deleted
/// words and tables of contents are not the text.
/// </summary>
public sealed class DocxReader : IPaperReader
{
    public string Format => "Word document";

    public IReadOnlyList<string> Endings => [".docx"];

    public bool Recognises(OfferedFile file) =>
        file.StartsWith("PK\x03\x04"u8)
        && file.Bytes.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0
        && file.Bytes.AsSpan().IndexOf("word/"u8) >= 0;

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell)
    {
        Check(file, limits);
        using var stream = new MemoryStream(file.Bytes, writable: false);
        using var document = WordprocessingDocument.Open(
            stream,
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = limits.UnpackedBytes, AutoSave = false }
        );
        var main =
            document.MainDocumentPart
            ?? throw new UnreadableTextException(RefusalName.Broken, "The document is damaged: it has no text part.");
        var writer = new PaperWriter(limits)
        {
            Title = document.PackageProperties.Title,
            Author = document.PackageProperties.Creator,
            Language = document.PackageProperties.Language,
        };
        var styles = WordStyles.Of(main.StyleDefinitionsPart);
        var walk = new WordWalk(writer, styles, NoteNumbers.Of(main));
        walk.Write(main, tell);
        walk.WriteNotes(main.FootnotesPart);
        walk.WriteNotes(main.EndnotesPart);
        if (walk.LeftOut > 0)
            writer.Remarks.Add($"The table of contents ({walk.LeftOut} lines) was left out.");
        return writer.Finish(Format);
    }

    /// <summary>All XML inside is looked through before the document is opened as one.</summary>
    private static void Check(OfferedFile file, ReadingLimits limits)
    {
        using var archive = new Archive(file.Bytes, limits);
        foreach (var name in archive.Names)
        {
            var isXml =
                name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (isXml && archive.Read(name) is { Length: > 0 } xml)
                XmlGuard.Check(xml, limits);
        }
    }
}
