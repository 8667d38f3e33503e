using System.Globalization;
using Bot.Local.Web.Talking;
using Bot.Storage.StudyRoom;

namespace Bot.Local.Web.Drawing;

/// <summary>
/// Draws a message of the talk. The same for everybody who may see it: what only its owner can do is shown by the page,
/// and checked when it is done.
/// </summary>
internal static class MessageHtml
{
    public static HtmlWriter Of(TalkMessage message)
    {
        var said = SaidJson.Read(message.Body);
        var sequence = message.Sequence.ToString(CultureInfo.InvariantCulture);
        var html = new HtmlWriter();
        html.Open(
            "article",
            ("id", $"m{sequence}"),
            ("class", ClassOf(message, said)),
            ("tabindex", "-1"),
            ("aria-labelledby", $"m{sequence}-by"),
            ("aria-busy", said.Kind == SaidKind.Working ? "true" : null),
            ("data-sequence", sequence),
            ("data-revision", message.Revision.ToString(CultureInfo.InvariantCulture)),
            ("data-by", said.By)
        );
        Head(html, message, said, $"m{sequence}-by");
        switch (said.Kind)
        {
            case SaidKind.Words:
                html.Element("p", said.Words, ("class", "said"), ("dir", "auto"));
                break;
            case SaidKind.Working:
                html.Element("p", said.Words.Length > 0 ? said.Words : "Working on it…");
                break;
            default:
                ReplyHtml.Draw(html, said, message.Sequence);
                break;
        }
        Buttons(html, message, said);
        return html.Close("article");
    }

    private static string ClassOf(TalkMessage message, Said said) =>
        "message"
        + (said.Kind == SaidKind.Words ? " spoken" : "")
        + (said.Kind == SaidKind.Working ? " working" : "")
        + (message.OnlyFor is null ? "" : " private");

    private static void Head(HtmlWriter html, TalkMessage message, Said said, string id)
    {
        html.Open("header", ("id", id));
        if (said.By == StudyRoom.Bot)
            html.Element("span", "The bot", ("class", "who"));
        else
            html.Element("bdi", said.Name, ("class", "who"));
        if (said.Asked.Length > 0)
            html.Text(" ").Element("bdi", said.Asked, ("class", "asked"));
        html.Text(" ");
        InlineHtml.Moment(html, message.CreatedAt);
        if (message.OnlyFor is not null)
            html.Text(" ").Element("span", "Only you see this", ("class", "only-you"));
        html.Close("header");
    }

    private static void Buttons(HtmlWriter html, TalkMessage message, Said said)
    {
        var canDismiss = message.OnlyFor is not null && said.Kind != SaidKind.Working;
        var canRemove = message.OnlyFor is null && said.Kind == SaidKind.Words;
        if (said.Buttons.Count == 0 && !canDismiss && !canRemove)
            return;
        html.Open(
            "div",
            ("class", canRemove ? "buttons own" : "buttons"),
            ("role", "group"),
            ("aria-label", "Actions")
        );
        foreach (var button in said.Buttons)
            html.Element("button", MemberWords.Of(button.Label), ("type", "button"), ("data-state", button.State));
        if (canDismiss)
            html.Element("button", "Dismiss", ("type", "button"), ("class", "quiet"), ("data-remove", ""));
        if (canRemove)
            html.Element("button", "Remove", ("type", "button"), ("class", "quiet"), ("data-remove", ""));
        html.Close("div");
    }
}
