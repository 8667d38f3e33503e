using Bot.Chat.Replies;
using Bot.Local.Web.Drawing;
using Bot.Local.Web.Talking;

namespace Bot.Local.Web.Discussing;

/// <summary>Draws the minutes as a page to read and to print.</summary>
internal static class MinutesHtml
{
    public static string Of(IReadOnlyList<ReplyBlock> blocks)
    {
        var title = blocks.OfType<ReplyBlock.Heading>().First().Text;
        var html = new HtmlWriter().Doctype();
        html.Open("html", ("lang", "en")).Open("head");
        PageHtml.Meta(html, MemberWords.Of(title));
        html.Close("head");
        html.Open("body", ("class", "minutes")).Open("main", ("class", "message"));
        html.Element("h1", MemberWords.Of(title), ("dir", "auto"));
        ReplyHtml.Draw(
            html,
            new Said(SaidKind.Reply, StudyRoom.Bot, StudyRoom.Bot) { Blocks = [.. blocks.Skip(1)] },
            sequence: 0
        );
        html.Open("p").Element("a", "Back to the room", ("href", "/")).Close("p");
        return html.Close("main").Close("body").Close("html").ToString();
    }
}
