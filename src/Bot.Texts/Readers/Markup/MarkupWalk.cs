using AngleSharp.Dom;
using Bot.Texts.Papers;
using Bot.Texts.Readers.Archives;

namespace Bot.Texts.Readers.Markup;

/// <summary>Goes through a page and takes its words down: headings, blocks, markers, and each note to its own place.</summary>
internal sealed class MarkupWalk(PaperWriter writer, NoteLinks notes, ReadingLimits limits)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private string? _note;
    private int _depth;

    /// <summary>Whether the element calls itself a note.</summary>
    public static bool IsNote(IElement element) =>
        NoteLinks.Types(element) is var types
        && (
            types.Contains("footnote", StringComparison.Ordinal)
            || types.Contains("endnote", StringComparison.Ordinal)
            || types.Contains("rearnote", StringComparison.Ordinal)
        );

    public void Write(INode node)
    {
        if (++_depth > 2 * limits.Nesting)
            throw XmlGuard.TooDeep(limits);
        if (node is IText text)
            writer.Text(text.Data);
        else if (node is IElement element)
            Write(element);
        _depth--;
    }

    private void Write(IElement element)
    {
        if (notes.BodyAt(element) is { } key && _note is null)
            Note(element, key);
        else if (notes.MarkerAt(element) is var (marked, printed))
            writer.Marker(marked, printed);
        else if (!IsUnseen(element) && !notes.IsBacklink(element))
            Seen(element);
    }

    private void Note(IElement element, string key)
    {
        var left = writer.Interrupt();
        _note = key;
        writer.OpenNote(key);
        Children(element);
        _note = null;
        writer.Resume(left);
    }

    private void Seen(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                writer.NewLine();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(element, BlockKind.Heading, element.LocalName[1] - '0');
                break;
            case "pre":
                Start(BlockKind.Paragraph, 0);
                foreach (var line in element.TextContent.Split('\n'))
                {
                    writer.Text(line);
                    writer.NewLine();
                }
                writer.Close();
                break;
            case "sup"
                when element.TextContent.Trim() is { Length: > 0 and < 5 } number && number.All(char.IsAsciiDigit):
                if (element.QuerySelector("a") is { } link && notes.MarkerAt(link) is var (key, printed))
                    writer.Marker(key, printed);
                else if (element.QuerySelector("a") is not { } back || !notes.IsBacklink(back))
                    writer.Text(string.Concat(number.Select(digit => Raised[digit - '0'])));
                break;
            case var name when IsBlock(name):
                Block(element, BlockKind.Paragraph, 0);
                break;
            default:
                Children(element);
                break;
        }
    }

    private void Block(IElement element, BlockKind kind, int level)
    {
        Start(kind, level);
        Children(element);
        writer.Close();
    }

    private void Start(BlockKind kind, int level)
    {
        if (_note is not null)
            writer.OpenNote(_note);
        else
            writer.Open(kind, level);
    }

    private void Children(IElement element)
    {
        foreach (var child in element.ChildNodes)
            Write(child);
    }

    private static bool IsUnseen(IElement element) =>
        element.LocalName
            is "script"
                or "style"
                or "noscript"
                or "template"
                or "head"
                or "title"
                or "iframe"
                or "object"
                or "embed"
                or "svg"
                or "math"
                or "canvas"
                or "audio"
                or "video"
                or "button"
                or "select"
                or "input"
                or "textarea"
                or "rt"
                or "rp"
        || element.HasAttribute("hidden")
        || NoteLinks.Types(element).Contains("doc-backlink", StringComparison.Ordinal)
        || (
            element.GetAttribute("style") is { } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsBlock(string name) =>
        name
            is "p"
                or "div"
                or "section"
                or "article"
                or "aside"
                or "main"
                or "header"
                or "footer"
                or "nav"
                or "blockquote"
                or "ul"
                or "ol"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "table"
                or "tr"
                or "td"
                or "th"
                or "caption"
                or "figure"
                or "figcaption"
                or "address"
                or "hr"
                or "center"
                or "form"
                or "fieldset"
                or "details"
                or "summary"
                or "body";
}
