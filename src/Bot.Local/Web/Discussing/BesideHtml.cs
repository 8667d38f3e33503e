using System.Globalization;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Talking;

namespace Bot.Local.Web.Discussing;

/// <summary>Draws the board beside the text.</summary>
internal static class BesideHtml
{
    public static string Of(DiscussionBeside beside, Said said)
    {
        var html = new HtmlWriter();
        html.Open(
            "details",
            ("data-stamp", beside.Stamp),
            ("data-post", beside.Post),
            ("data-start", Number(beside.AtHand?.Start)),
            ("data-length", Number(beside.AtHand?.Length)),
            ("open", "")
        );
        html.Element("summary", "Discussion");
        ReplyHtml.Draw(html, said, sequence: 0);
        if (beside.Post is not null)
        {
            html.Open("div", ("class", "buttons"), ("role", "group"), ("aria-label", "Take part"));
            foreach (var button in said.Buttons)
                html.Element("button", MemberWords.Of(button.Label), ("type", "button"), ("data-state", button.State));
            html.Close("div");
        }
        html.Open("p", ("class", "small"))
            .Open("label")
            .Open("input", ("type", "checkbox"), ("id", "follow"), ("checked", ""))
            .Text(" Follow the passage at hand")
            .Close("label")
            .Text(" ")
            .Element("a", "Minutes so far", ("href", "/room/minutes"), ("target", "_blank"))
            .Close("p");
        return html.Close("details").ToString();
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
