using System.Globalization;
using Bot.Chat.Replies;
using Bot.Local.Web.Talking;

namespace Bot.Local.Web.Drawing;

/// <summary>Draws what a reply says. The quoted words stand in it character for character; cuts stand outside them.</summary>
internal static class ReplyHtml
{
    public static void Draw(HtmlWriter html, Said said, long sequence)
    {
        // Pictures are counted through the message, files behind them, and last the pictures on dark ground.
        var attachment = 0;
        var dark = said.Files.Count + said.Blocks.Count(block => block is ReplyBlock.Picture);
        foreach (var block in said.Blocks)
        {
            if (block is ReplyBlock.Picture picture)
                Picture(html, picture, AddressOf(sequence, attachment++), () => AddressOf(sequence, dark++));
            else
                Draw(html, block);
        }
        if (said.Files.Count > 0)
            Files(html, said.Files, sequence, attachment);
    }

    private static void Draw(HtmlWriter html, ReplyBlock block)
    {
        switch (block)
        {
            case ReplyBlock.Heading heading:
                html.Element("h3", MemberWords.Of(heading.Text), ("dir", "auto"));
                break;
            case ReplyBlock.Prose prose:
                Line(html, prose.Inlines, "p", null);
                break;
            case ReplyBlock.Note note:
                Line(html, note.Inlines, "p", "small");
                break;
            case ReplyBlock.Rows rows:
                html.Open("ul", ("class", "rows"));
                foreach (var line in rows.Lines)
                    Line(html, line, "li", null);
                html.Close("ul");
                break;
            case ReplyBlock.Quote quote:
                Quote(html, quote);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block nobody can show.");
        }
    }

    private static void Picture(HtmlWriter html, ReplyBlock.Picture picture, string address, Func<string> darkAddress)
    {
        html.Open("picture");
        if (picture.OnDark is not null)
            html.Open("source", ("media", "(prefers-color-scheme: dark)"), ("srcset", darkAddress()));
        html.Open("img", ("class", "picture"), ("src", address), ("alt", MemberWords.Of(picture.AltText)))
            .Close("picture");
    }

    private static void Line(HtmlWriter html, IReadOnlyList<Inline> inlines, string tag, string? kind)
    {
        html.Open(tag, ("class", kind));
        InlineHtml.Draw(html, inlines);
        html.Close(tag);
    }

    private static void Quote(HtmlWriter html, ReplyBlock.Quote quote)
    {
        var quotation = quote.Quotation;
        html.Open("figure", ("class", "quote")).Open("blockquote").Open("p");
        if (quote.Lead.Count > 0)
        {
            Line(html, quote.Lead, "span", "lead");
            html.Text(" ");
        }
        if (quotation.CutBefore)
            html.Element("span", "[…] ", ("class", "cut"));
        html.Text("“").Open("span", ("class", "words"));
        var from = 0;
        foreach (var mark in quotation.Marks)
        {
            html.Text(quotation.Text.AsSpan(from, mark.Start - from));
            html.Open("mark").Text(quotation.Text.AsSpan(mark.Start, mark.Length)).Close("mark");
            from = mark.Start + mark.Length;
        }
        html.Text(quotation.Text.AsSpan(from)).Close("span").Text("”");
        if (quotation.CutAfter)
            html.Element("span", " […]", ("class", "cut"));
        html.Close("p").Close("blockquote").Open("figcaption");
        html.Element(
            "a",
            quotation.Place,
            ("class", "place"),
            ("href", $"#{TextHtml.AnchorOf(quotation.Passage)}"),
            ("data-paper", quotation.Paper),
            ("data-start", quotation.Start.ToString(CultureInfo.InvariantCulture)),
            ("data-length", quotation.Length.ToString(CultureInfo.InvariantCulture))
        );
        html.Close("figcaption").Close("figure");
    }

    private static void Files(HtmlWriter html, IReadOnlyList<ReplyFile> files, long sequence, int first)
    {
        html.Open("ul", ("class", "files"));
        foreach (var (index, file) in files.Index())
        {
            var name = MemberWords.Of(file.Name);
            html.Open("li")
                .Element("a", name, ("href", AddressOf(sequence, first + index)), ("download", name))
                .Element("span", $" {SizeOf(file.Content.Length)}", ("class", "small"))
                .Close("li");
        }
        html.Close("ul");
    }

    private static string AddressOf(long sequence, int attachment) => $"/room/files/{sequence}/{attachment}";

    private static string SizeOf(int bytes) =>
        bytes < 1000 ? $"{bytes} bytes" : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.#} kB");
}
