using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Bot.Texts.Readers.Markup;

/// <summary>
/// Which links of a text lead to its notes, and which elements are the notes: a short link such as <c>12</c>, <c>[xii]</c>
/// or <c>*</c> to something further on, and the block that it leads to. Links from a note back to its marker are known too.
/// </summary>
internal sealed partial class NoteLinks
{
    private const int LongestClimb = 4;

    private readonly Dictionary<IElement, (string Key, string Printed)> _markers = [];
    private readonly Dictionary<IElement, string> _bodies = [];
    private readonly HashSet<IElement> _backlinks = [];

    public (string Key, string Printed)? MarkerAt(IElement element) =>
        _markers.TryGetValue(element, out var marker) ? marker : null;

    public string? BodyAt(IElement element) => _bodies.GetValueOrDefault(element);

    public bool IsBacklink(IElement element) => _backlinks.Contains(element);

    public static NoteLinks Of(IReadOnlyList<MarkupPage> pages)
    {
        var found = new NoteLinks();
        var (targets, order) = Places(pages);
        var accepted = new Dictionary<IElement, string>();
        var sources = new HashSet<IElement>();
        foreach (var page in pages)
        {
            foreach (var link in page.Document.QuerySelectorAll("a[href]"))
            {
                if (!order.TryGetValue(link, out var here) || TargetOf(link, page, targets) is not { } target)
                    continue;
                var printed = link.TextContent.Trim();
                var isBack = sources.Overlaps(NearTo(target)) && accepted.Keys.Any(body => IsIn(link, body));
                if (isBack || (Arrow.IsMatch(printed) && order.GetValueOrDefault(target) < here))
                {
                    found._backlinks.Add(link);
                    continue;
                }
                var isSure = Types(link).Contains("noteref");
                if (
                    !isSure && (!Label.IsMatch(printed) || order.GetValueOrDefault(target) <= here || IsHeading(target))
                )
                    continue;
                var block = BlockOf(target);
                if (!accepted.TryGetValue(block, out var key))
                    accepted[block] = key = $"note {accepted.Count + 1}";
                found._markers[link] = (key, printed);
                sources.Add(link);
            }
        }
        foreach (var (block, key) in accepted)
        {
            var whole = Whole(block, accepted.Keys);
            found._bodies[whole] = key;
            // A link that stands in its own note leads back, wherever it points to.
            foreach (
                var link in whole.QuerySelectorAll("a[href]").Where(link => Arrow.IsMatch(link.TextContent.Trim()))
            )
                found._backlinks.Add(link);
        }
        return found;
    }

    private static (Dictionary<string, IElement> Targets, Dictionary<IElement, int> Order) Places(
        IReadOnlyList<MarkupPage> pages
    )
    {
        var targets = new Dictionary<string, IElement>();
        var order = new Dictionary<IElement, int>();
        foreach (var page in pages)
        {
            foreach (var element in page.Document.All)
            {
                order[element] = order.Count;
                if (element.GetAttribute("id") is { Length: > 0 } id)
                    targets.TryAdd($"{page.Path}#{id}", element);
                if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
                    targets.TryAdd($"{page.Path}#{name}", element);
            }
        }
        return (targets, order);
    }

    private static IElement? TargetOf(IElement link, MarkupPage page, Dictionary<string, IElement> targets)
    {
        var address = link.GetAttribute("href")!;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
            return null;
        var name = Uri.UnescapeDataString(address[(hash + 1)..]);
        // A saved page often points at itself by its full address.
        var path = hash == 0 || page.Path.Length == 0 ? page.Path : BookPath.Join(page.Path, address[..hash]);
        return targets.GetValueOrDefault($"{path}#{name}");
    }

    /// <summary>The block that a target stands in, or is.</summary>
    private static IElement BlockOf(IElement target)
    {
        var block = target;
        while (IsInline(block) && block.ParentElement is { } parent && parent.LocalName != "body")
            block = parent;
        return block;
    }

    /// <summary>The largest element round a note's first block that holds this note only.</summary>
    private static IElement Whole(IElement block, ICollection<IElement> others)
    {
        var whole = block;
        for (var climb = 0; climb < LongestClimb && whole.ParentElement is { } parent; climb++)
        {
            if (
                parent.LocalName is not ("li" or "aside" or "div" or "dd" or "tr" or "td" or "dl" or "table" or "tbody")
                || StartsBefore(parent, whole)
                || parent.QuerySelector("h1,h2,h3,h4,h5,h6,article,nav") is not null
                || others.Any(other => other != block && IsIn(other, parent))
            )
                break;
            whole = parent;
        }
        return whole;
    }

    private static bool StartsBefore(IElement parent, IElement child) =>
        parent.ChildNodes.TakeWhile(node => node != child).Any(node => !string.IsNullOrWhiteSpace(node.TextContent));

    private static IEnumerable<IElement> NearTo(IElement target)
    {
        yield return target;
        foreach (var inner in target.QuerySelectorAll("a"))
            yield return inner;
        if (IsInline(target) && target.ParentElement is { } parent)
        {
            yield return parent;
            foreach (var beside in parent.Children.Where(beside => beside.LocalName == "a"))
                yield return beside;
        }
    }

    private static bool IsIn(IElement element, IElement container)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at == container)
                return true;
        }
        return false;
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "span" or "sup" or "b" or "strong" or "em" or "i" or "small" or "cite" or "font";

    private static bool IsHeading(IElement element) =>
        element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "article" or "body"
        || element.QuerySelector("h1,h2,h3,h4,h5,h6") is not null
        || (IsInline(element) && element.ParentElement is { LocalName: "h1" or "h2" or "h3" or "h4" or "h5" or "h6" });

    internal static string Types(IElement element) =>
        $"{element.GetAttribute("epub:type")} {element.GetAttribute("role")}";

    [GeneratedRegex(
        @"^[\[\(]?(\d{1,4}|[ivxlcdm]{1,12}|[*†‡§¶]{1,4}|[a-z])[\]\)]?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Label { get; }

    [GeneratedRegex(
        @"^[\s\uFE0E\uFE0F\[\]\(\)]*(↩|↑|↵|⏎|\^|⤴|back|return)[\s\uFE0E\uFE0F\[\]\(\)]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Arrow { get; }
}
