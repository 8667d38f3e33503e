using System.Globalization;
using System.Text;

namespace Bot.Chat.Replies;

/// <summary>
/// A reply as plain text: what terminals without colour show, and what platforms send beside anything richer. Quotations
/// stand in it character for character.
/// </summary>
public static class PlainText
{
    /// <summary>The whole reply, without its buttons; blocks are set apart by an empty line.</summary>
    public static string Of(Reply reply) => string.Join("\n\n", reply.Blocks.Select(Of));

    public static string Of(ReplyBlock block) =>
        block switch
        {
            ReplyBlock.Heading heading => heading.Text,
            ReplyBlock.Prose prose => Of(prose.Inlines),
            ReplyBlock.Note note => Of(note.Inlines),
            ReplyBlock.Rows rows => string.Join('\n', rows.Lines.Select(Of)),
            ReplyBlock.Picture picture => picture.AltText,
            ReplyBlock.Quote quote => Of(quote),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block nobody can show."),
        };

    public static string Of(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(Of));

    private static string Of(ReplyBlock.Quote quote)
    {
        var text = new StringBuilder();
        if (quote.Lead.Count > 0)
            text.Append(Of(quote.Lead)).Append("  ");
        if (quote.Quotation.CutBefore)
            text.Append("[…] ");
        text.Append('“').Append(quote.Quotation.Text).Append('”');
        if (quote.Quotation.CutAfter)
            text.Append(" […]");
        return text.Append("\n— ").Append(quote.Quotation.Place).ToString();
    }

    private static string Of(Inline inline) =>
        inline switch
        {
            Inline.Text text => text.Words,
            Inline.Strong strong => strong.Words,
            Inline.Emphasis emphasis => emphasis.Words,
            Inline.Code code => code.Words,
            Inline.Person person => person.Name,
            Inline.Moment moment => moment.Time.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            Inline.Link link => $"{link.Words} ({link.Address})",
            _ => throw new ArgumentOutOfRangeException(nameof(inline), inline, "A kind of inline nobody can show."),
        };
}
