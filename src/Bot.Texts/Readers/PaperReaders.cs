namespace Bot.Texts.Readers;

/// <summary>The formats that can be read, the most telling first; plain text takes what is left.</summary>
public static class PaperReaders
{
    public static IReadOnlyList<IPaperReader> All { get; } =
    [
        new PdfReader(),
        new EpubReader(),
        new DocxReader(),
        new HtmlReader(),
        new MarkdownReader(),
        new PlainTextReader(),
    ];
}
