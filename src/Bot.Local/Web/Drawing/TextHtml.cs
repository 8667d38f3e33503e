using System.Globalization;
using Bot.Texts.Papers;

namespace Bot.Local.Web.Drawing;

/// <summary>
/// Draws the text as far as the room has read it. Inside a paragraph stand the source's own characters and nothing else,
/// so that an offset in the one is an offset in the other; what lies beyond the horizon is not in the page at all.
/// </summary>
internal static class TextHtml
{
    /// <summary>The place in the page for a passage's id: <c>p14</c> for <c>¶14.2</c>, <c>s2</c> for <c>§2</c>.</summary>
    public static string AnchorOf(string passage) =>
        !PassageId.TryParse(passage, out var id) ? "text"
        : id.IsSection ? $"s{id.First}"
        : $"p{id.First}";

    public static HtmlWriter Of(TextOnTable? table)
    {
        var html = new HtmlWriter();
        if (table is null)
            return html.Element("p", "There is no paper on the table yet.", ("class", "small"));
        var paper = table.Paper;
        html.Open(
            "div",
            ("id", "paper"),
            ("data-paper", paper.Id.Value),
            ("data-stamp", table.Stamp),
            ("lang", paper.Language)
        );
        foreach (var section in paper.Edition.Sections)
            Section(html, section, paper, table.Horizon);
        return html.Element("p", paper.Rights, ("class", "rights"), ("lang", "en")).Close("div");
    }

    private static void Section(HtmlWriter html, Section section, Paper paper, Horizon horizon)
    {
        html.Open("section", ("class", section.Kind.ToString().ToLowerInvariant()));
        if (section.Heading is { } heading)
            Heading(html, heading, paper);
        var hidden = new List<Block>();
        foreach (var paragraph in section.Paragraphs)
        {
            if (horizon.Shows(paragraph))
                Paragraph(html, paragraph, paper.Edition);
            else
                hidden.Add(paragraph);
        }
        if (hidden.Count > 0)
            html.Element("p", NotRead(hidden), ("class", "beyond"), ("lang", "en"));
        html.Close("section");
    }

    private static void Heading(HtmlWriter html, Block heading, Paper paper)
    {
        var isTitle = heading.Kind == BlockKind.Title;
        var tag = isTitle ? "h2" : "h3";
        html.Open("div", ("class", "numbered"));
        if (!isTitle)
            html.Element("span", heading.Id.ToString(), ("class", "number"));
        html.Open(
            tag,
            ("id", AnchorOf(heading.Id.ToString())),
            ("class", "block"),
            ("tabindex", "-1"),
            ("data-start", Number(heading.Range.Start))
        );
        Words(html, heading, paper.Edition);
        html.Close(tag).Close("div");
        if (isTitle)
            html.Element("p", paper.Author, ("class", "author"));
    }

    private static void Paragraph(HtmlWriter html, Block paragraph, Edition edition)
    {
        var number = Number(paragraph.Paragraph!.Value);
        var sentences = paragraph.Sentences.Select(sentence => Number(sentence.Range.Start - paragraph.Range.Start));
        html.Open("div", ("class", "numbered"));
        html.Element(
            "button",
            $"¶{number}",
            ("type", "button"),
            ("class", "number"),
            ("data-passage", number),
            ("aria-haspopup", "true"),
            ("lang", "en")
        );
        html.Open(
            "p",
            ("id", $"p{number}"),
            ("class", "block"),
            ("tabindex", "-1"),
            ("data-start", Number(paragraph.Range.Start)),
            ("data-sentences", string.Join(' ', sentences))
        );
        Words(html, paragraph, edition);
        html.Close("p").Close("div");
    }

    // A note's marker is the source's own characters too, on a button.
    private static void Words(HtmlWriter html, Block block, Edition edition)
    {
        var from = block.Range.Start;
        foreach (var note in edition.Endnotes.Where(note => block.Range.Contains(note.Marker)))
        {
            html.Text(TextRange.FromBounds(from, note.Marker.Start).SpanOf(edition.Source));
            html.Open(
                    "button",
                    ("type", "button"),
                    ("class", "note"),
                    ("data-note", Number(note.Number)),
                    ("title", $"Endnote {Number(note.Number)}")
                )
                .Text(note.Marker.SpanOf(edition.Source))
                .Close("button");
            from = note.Marker.End;
        }
        html.Text(TextRange.FromBounds(from, block.Range.End).SpanOf(edition.Source));
    }

    private static string NotRead(List<Block> hidden)
    {
        var (first, last) = (hidden[0].Paragraph!.Value, hidden[^1].Paragraph!.Value);
        return first == last ? $"¶{first} · not read yet" : $"¶{first} to ¶{last} · not read yet";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
