namespace Bot.Local.Web.Drawing;

/// <summary>The place above the text where the page lays out its dates once a reader opens it.</summary>
internal static class TimelineHtml
{
    public static HtmlWriter Of(bool isShown) =>
        new HtmlWriter()
            .Open("details", ("id", "timeline"), ("hidden", isShown ? null : ""))
            .Element("summary", "Timeline")
            .Open("div", ("id", "axis"))
            .Close("div")
            .Element("p", "", ("id", "told"), ("hidden", ""), ("aria-hidden", "true"))
            .Close("details");
}
