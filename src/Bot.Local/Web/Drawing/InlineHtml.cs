using System.Globalization;
using Bot.Chat.Replies;

namespace Bot.Local.Web.Drawing;

/// <summary>Draws words inside a line.</summary>
internal static class InlineHtml
{
    public static void Draw(HtmlWriter html, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Draw(html, inline);
    }

    /// <summary>A moment; the page shows it in the reader's own zone.</summary>
    public static void Moment(HtmlWriter html, DateTimeOffset time) =>
        html.Element(
            "time",
            time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
            ("datetime", time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        );

    private static void Draw(HtmlWriter html, Inline inline)
    {
        switch (inline)
        {
            case Inline.Text text:
                html.Text(MemberWords.Of(text.Words));
                break;
            case Inline.Strong strong:
                html.Element("strong", MemberWords.Of(strong.Words));
                break;
            case Inline.Emphasis emphasis:
                html.Element("em", MemberWords.Of(emphasis.Words));
                break;
            case Inline.Code code:
                html.Element("code", MemberWords.Of(code.Words));
                break;
            case Inline.Person person:
                html.Element("bdi", MemberWords.Of(person.Name), ("class", "person"));
                break;
            case Inline.Moment moment:
                Moment(html, moment.Time);
                break;
            case Inline.Link { Address: { IsAbsoluteUri: true, Scheme: "https" or "http" } } link:
                html.Element(
                    "a",
                    MemberWords.Of(link.Words),
                    ("href", link.Address.AbsoluteUri),
                    ("target", "_blank"),
                    ("rel", "noopener noreferrer nofollow")
                );
                break;
            case Inline.Link link:
                html.Text(MemberWords.Of(link.Words));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline, "A kind of inline nobody can show.");
        }
    }
}
