namespace Bot.Texts.Readers.Markup;

/// <summary>HTML that stands in the middle of another text.</summary>
internal static class HtmlFragments
{
    public static void Write(string markup, PaperWriter writer, ReadingLimits limits)
    {
        var document = MarkupParser.Parse(markup, limits);
        var page = new MarkupPage("", document, document.Body!);
        new MarkupWalk(writer, NoteLinks.Of([page]), limits).Write(page.Root);
    }
}
