using AngleSharp.Dom;
using Bot.Texts.Readers.Markup;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads a saved web page: the article in it, its notes by their links. Scripts are text that is left out; nothing is run
/// and nothing is fetched.
/// </summary>
public sealed class HtmlReader : IPaperReader
{
    private const int Early = 4 << 10;

    private static readonly string[] Marks =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<article",
    ];

    public string Format => "HTML page";

    public IReadOnlyList<string> Endings => [".html", ".htm", ".xhtml"];

    public bool Recognises(OfferedFile file)
    {
        if (file.Text is not { } text)
            return false;
        var start = text[..Math.Min(text.Length, Early)].TrimStart();
        return start.StartsWith('<') && Marks.Any(mark => start.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell)
    {
        var document = MarkupParser.Parse(file.Text!, limits);
        tell(new ReadingProgress(1, 3));
        var writer = new PaperWriter(limits)
        {
            Title = TitleOf(document),
            Author = Fact(document, "author") ?? Fact(document, "article:author"),
            Language = document.DocumentElement.GetAttribute("lang"),
        };
        var page = new MarkupPage("", document, ArticleFinder.Find(document, writer.Remarks));
        var notes = NoteLinks.Of([page]);
        tell(new ReadingProgress(2, 3));
        var walk = new MarkupWalk(writer, notes, limits);
        walk.Write(page.Root);
        // Notes may lie outside the article, at the foot of the page.
        foreach (
            var element in document.All.Where(element => notes.BodyAt(element) is not null && !IsIn(element, page.Root))
        )
            walk.Write(element);
        tell(new ReadingProgress(3, 3));
        return writer.Finish(Format);
    }

    // "Title | Name of the site": the heading of the page says which part is which.
    private static string? TitleOf(IDocument document)
    {
        var title = document.Title?.Trim();
        var heading = document.QuerySelector("h1")?.TextContent.Trim();
        return heading is { Length: > 0 } && title?.StartsWith(heading, StringComparison.OrdinalIgnoreCase) == true
            ? heading
            : title;
    }

    private static string? Fact(IDocument document, string name) =>
        document.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");

    private static bool IsIn(IElement element, IElement container)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at == container)
                return true;
        }
        return false;
    }
}
