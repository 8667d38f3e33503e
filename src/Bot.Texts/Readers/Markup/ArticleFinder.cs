using AngleSharp.Dom;

namespace Bot.Texts.Readers.Markup;

/// <summary>
/// Finds the text in a saved page and tells what stands around it: menus, lists of links, forms, notices of the site. What
/// is left out is named in a remark, so that nobody loses a paragraph without knowing.
/// </summary>
internal static class ArticleFinder
{
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav",
        "navigation",
        "menu",
        "sidebar",
        "breadcrumb",
        "breadcrumbs",
        "share",
        "sharing",
        "social",
        "related",
        "recommended",
        "cookie",
        "cookies",
        "consent",
        "newsletter",
        "subscribe",
        "comments",
        "advert",
        "advertisement",
        "ads",
        "promo",
        "banner",
        "toolbar",
        "pagination",
        "tags",
        "skip",
        "search",
        "toc",
    };

    /// <summary>The element that holds the text. Takes everything out of it that is the page's and not the text's.</summary>
    public static IElement Find(IDocument document, List<string> remarks)
    {
        var body = document.Body ?? document.DocumentElement;
        var all = Length(body);
        // The text lies where most of the words are; an article of a few words is a teaser.
        var root =
            body.QuerySelectorAll("article, main, [role=main]")
                .Where(element => Length(element) * 10 >= all * 3)
                .OrderBy(element => element.LocalName == "article" ? 0 : 1)
                .ThenByDescending(Length)
                .FirstOrDefault()
            ?? body;
        var left = 0;
        foreach (var element in root.QuerySelectorAll("*").ToList())
        {
            if (element.ParentElement is not null && IsFurniture(element, root))
            {
                left += Length(element) > 0 ? 1 : 0;
                element.Remove();
            }
        }
        if (root != body || left > 0)
            remarks.Add("The page around the text (menus, links, forms) was left out.");
        return root;
    }

    private static bool IsFurniture(IElement element, IElement root)
    {
        if (MarkupWalk.IsNote(element))
            return false;
        return element.LocalName switch
        {
            "nav" or "form" or "dialog" => true,
            "aside" => root.LocalName == "body" || IsNamedFurniture(element),
            "footer" => root.LocalName == "body" && element.QuerySelector("[id^=fn],[id^=note],[id^=sdfoot]") is null,
            "header" => element.QuerySelector("h1") is null && element.QuerySelector("nav, ul, form") is not null,
            // LibreOffice writes a page's head and foot once into the text.
            "div" when element.GetAttribute("title") is "header" or "footer" => true,
            "div" or "section" or "ul" or "p" => IsNamedFurniture(element) && IsMostlyLinks(element),
            _ => element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo" or "menu",
        };
    }

    private static bool IsNamedFurniture(IElement element) =>
        $"{element.ClassName} {element.Id}"
            .Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Any(Furniture.Contains);

    private static bool IsMostlyLinks(IElement element)
    {
        var words = Length(element);
        return (words < 200 && element.QuerySelector("a, button, input") is not null)
            || words == 0
            || element.QuerySelectorAll("a").Sum(Length) * 2 > words;
    }

    private static int Length(IElement element) => element.TextContent.AsSpan().Trim().Length;
}
