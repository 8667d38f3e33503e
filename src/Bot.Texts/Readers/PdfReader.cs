using Bot.Texts.Readers.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads the text of a PDF, which only says where each letter stands: lines, columns, paragraphs, headings and notes are
/// worked out from places and sizes. Running heads and page numbers are left out, words divided at line ends are joined.
/// </summary>
public sealed class PdfReader : IPaperReader
{
    public string Format => "PDF";

    public IReadOnlyList<string> Endings => [".pdf"];

    public bool Recognises(OfferedFile file) => file.HasEarly("%PDF-", 1024);

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell)
    {
        RefusePages(PagesIn(file.Bytes), limits);
        using var document = Open(file);
        RefusePages(document.NumberOfPages, limits);
        var pages = new List<PdfPage>();
        var characters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = PdfPage.Of(
                number,
                PdfGlyph.Of(document.GetPage(number)),
                pages.Count > 0 ? pages[^1].Parting : null
            );
            pages.Add(page);
            characters += page.Lines.Sum(line => line.Text.Length);
            if (characters > limits.Characters)
                throw FileReading.TooLong(limits);
            tell(new ReadingProgress(number, document.NumberOfPages));
        }
        var writer = new PaperWriter(limits)
        {
            Title = document.Information.Title,
            Author = document.Information.Author,
        };
        PageFurniture.Remove(pages, writer.Remarks);
        foreach (var page in pages)
            page.Measure();
        var body = new PdfBody(pages);
        new PdfWriting(writer, body).Write();
        return writer.Finish(Format);
    }

    private static PdfDocument Open(OfferedFile file)
    {
        try
        {
            return PdfDocument.Open(
                file.Bytes,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableTextException(
                RefusalName.Encrypted,
                "The file is protected with a password. Save it without one and bring that."
            );
        }
    }

    private static void RefusePages(int pages, ReadingLimits limits)
    {
        if (pages > limits.Pages)
            throw new UnreadableTextException(
                RefusalName.TooManyPages,
                $"The file has more than {limits.Pages} pages, which is the limit."
            );
    }

    /// <summary>Pages that can be seen without opening anything; many are refused before a tree of them is built.</summary>
    private static int PagesIn(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (int at; (at = bytes.IndexOf("/Type"u8)) >= 0; )
        {
            bytes = bytes[(at + 5)..];
            var rest = bytes.TrimStart((byte)' ');
            if (rest.StartsWith("/Page"u8) && rest.Length > 5 && !char.IsAsciiLetter((char)rest[5]))
                count++;
        }
        return count;
    }
}
