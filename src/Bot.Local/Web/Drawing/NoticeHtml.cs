namespace Bot.Local.Web.Drawing;

/// <summary>Draws a page with nothing but a sentence, and perhaps a way on that is taken by itself.</summary>
internal static class NoticeHtml
{
    public static string Of(string title, string sentence, string? wayOn = null)
    {
        var html = new HtmlWriter().Doctype();
        html.Open("html", ("lang", "en")).Open("head");
        PageHtml.Meta(html, title);
        if (wayOn is not null)
            html.Open("script", ("type", "module"), ("src", "/assets/enter.js")).Close("script");
        html.Close("head").Open("body", ("class", "notice")).Open("main");
        html.Element("h1", title).Element("p", sentence);
        if (wayOn is not null)
            html.Open("p").Element("a", "Go on to the room", ("href", wayOn), ("id", "way-on")).Close("p");
        return html.Close("main").Close("body").Close("html").ToString();
    }
}
