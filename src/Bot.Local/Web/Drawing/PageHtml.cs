using System.Globalization;
using Bot.Chat.Commands;
using Bot.Local.Web.Guarding;
using Bot.Local.Web.Talking;
using Bot.Local.Web.Visiting;

namespace Bot.Local.Web.Drawing;

/// <summary>Draws the one page: the text on one side, the talk on the other.</summary>
internal sealed class PageHtml(CommandTable commands, WriteToken tokens, WebOptions options)
{
    private static readonly string[] OnSelection = ["quote", "passage", "check", "ask"];
    private static readonly string[] FirstLines = ["/quote Bratislava", "/outline", "/help"];

    /// <param name="messages">In order.</param>
    /// <param name="revision">From where the page follows the talk.</param>
    public string Of(
        Visitor visitor,
        TextOnTable? table,
        IReadOnlyList<HtmlWriter> messages,
        bool hasEarlier,
        long revision
    )
    {
        var html = new HtmlWriter().Doctype();
        html.Open("html", ("lang", "en")).Open("head");
        Meta(html, table?.Paper.Title ?? "No paper yet");
        html.Close("head");
        html.Open(
            "body",
            ("data-me", visitor.Id),
            ("data-token", tokens.Make(visitor.Id)),
            ("data-revision", revision.ToString(CultureInfo.InvariantCulture)),
            ("data-can", string.Join(' ', OnSelection.Where(IsThere))),
            ("class", visitor.IsModerator ? "moderator" : null)
        );
        html.Element("a", "Skip to the talk", ("class", "skip"), ("href", "#line"));
        Banner(html, visitor);
        html.Open("main");
        html.Open("div", ("class", "reading")).Append(TimelineHtml.Of(table is not null));
        html.Open("aside", ("id", "board"), ("aria-label", "Discussion"), ("tabindex", "0"), ("hidden", ""))
            .Close("aside");
        html.Open("section", ("id", "text"), ("aria-label", "The text"), ("tabindex", "0"))
            .Append(TextHtml.Of(table))
            .Close("section")
            .Close("div");
        Talk(html, messages, hasEarlier);
        html.Open("div", ("id", "tools"), ("role", "toolbar"), ("aria-label", "With these words"), ("hidden", ""))
            .Close("div");
        html.Close("main");
        html.Open("dialog", ("id", "form"), ("aria-labelledby", "form-title")).Close("dialog");
        OnMessage(html, visitor);
        html.Open("script", ("type", "module"), ("src", "/assets/room.js")).Close("script");
        return html.Close("body").Close("html").ToString();
    }

    private bool IsThere(string command) => commands.Find(command) is not null;

    internal static void Meta(HtmlWriter html, string title) =>
        html.Open("meta", ("charset", "utf-8"))
            .Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Open("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", $"{title} · Study room")
            .Open("link", ("rel", "icon"), ("href", "/assets/icon.svg"), ("type", "image/svg+xml"))
            .Open("link", ("rel", "stylesheet"), ("href", "/assets/room.css"))
            .Open("link", ("rel", "stylesheet"), ("href", "/assets/text.css"))
            .Open("link", ("rel", "stylesheet"), ("href", "/assets/timeline.css"))
            .Open("link", ("rel", "stylesheet"), ("href", "/assets/board.css"))
            .Open("link", ("rel", "stylesheet"), ("href", "/assets/talk.css"));

    private void Banner(HtmlWriter html, Visitor visitor)
    {
        html.Open("header", ("class", "banner")).Element("h1", "Study room");
        if (visitor.IsModerator)
            html.Element("span", "Moderator", ("class", "badge"));
        if (visitor.IsModerator && !options.IsLoopback)
            html.Element("button", "Invite", ("type", "button"), ("id", "invite"));
        html.Open("form", ("id", "name-form"))
            .Element("label", "Your name", ("for", "name"))
            .Open(
                "input",
                ("id", "name"),
                ("name", "name"),
                ("type", "text"),
                ("value", visitor.Name),
                ("maxlength", "40"),
                ("autocomplete", "nickname"),
                ("required", "")
            )
            .Element("button", "Save", ("type", "submit"))
            .Close("form")
            .Close("header");
    }

    /// <summary>What can be asked on a message, for the page to put under what members say.</summary>
    private void OnMessage(HtmlWriter html, Visitor visitor)
    {
        var offered = commands.Definitions.Where(command =>
            command.OnMessage is not null && (visitor.IsModerator || !command.IsForModerators)
        );
        html.Open("template", ("id", "on-message"))
            .Open("div", ("class", "buttons aside"), ("role", "group"), ("aria-label", "With this message"));
        foreach (var command in offered)
            html.Element(
                "button",
                command.OnMessage!.Label,
                ("type", "button"),
                ("class", "quiet"),
                ("data-command", command.Name)
            );
        html.Close("div").Close("template");
    }

    private static void Talk(HtmlWriter html, IReadOnlyList<HtmlWriter> messages, bool hasEarlier)
    {
        html.Open("section", ("id", "talk"), ("aria-label", "The talk"));
        html.Open("div", ("id", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", "What was said"));
        html.Element("h2", "The talk", ("class", "unseen"));
        html.Element(
            "button",
            "Show earlier",
            ("type", "button"),
            ("id", "earlier"),
            ("hidden", hasEarlier ? null : "")
        );
        html.Open("div", ("id", "messages"), ("role", "log"), ("aria-live", "polite"), ("aria-label", "Messages"));
        foreach (var message in messages)
            html.Append(message);
        html.Close("div");
        Welcome(html, messages.Count == 0);
        html.Close("div").Element("p", "", ("id", "status"), ("role", "status"));
        Line(html);
        html.Close("section");
    }

    private static void Welcome(HtmlWriter html, bool isShown)
    {
        html.Open("div", ("id", "welcome"), ("hidden", isShown ? null : ""));
        html.Element("p", "Nobody has said anything yet. Ask the text, or say something to the others.");
        html.Open("div", ("class", "buttons"));
        foreach (var line in FirstLines)
            html.Element("button", line, ("type", "button"), ("data-line", line));
        html.Close("div").Close("div");
    }

    private static void Line(HtmlWriter html) =>
        html.Open("form", ("id", "line-form"))
            .Element("label", "Ask with a slash, or say something to the room", ("for", "line"), ("class", "unseen"))
            .Open(
                "input",
                ("id", "line"),
                ("type", "text"),
                ("maxlength", Floor.LongestLine.ToString(CultureInfo.InvariantCulture)),
                ("placeholder", "/quote Bratislava, or a word to the others"),
                ("role", "combobox"),
                ("aria-expanded", "false"),
                ("aria-autocomplete", "list"),
                ("aria-controls", "choices"),
                ("autocomplete", "off"),
                ("spellcheck", "false"),
                ("enterkeyhint", "send")
            )
            .Element("button", "Send", ("type", "submit"), ("class", "main"))
            .Open("ul", ("id", "choices"), ("role", "listbox"), ("aria-label", "What could follow"), ("hidden", ""))
            .Close("ul")
            .Close("form");
}
