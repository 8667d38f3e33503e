using System.Xml.Linq;
using Bot.Texts.Readers.Archives;

namespace Bot.Texts.Readers.Markup;

/// <summary>What a book says of itself: its facts and the order of its chapters.</summary>
internal sealed record EpubPackage(
    string? Title,
    string? Author,
    string? Language,
    IReadOnlyList<(string Path, bool IsLinear)> Spine
)
{
    /// <summary>Throws <see cref="UnreadableTextException"/> where the book has no order or no chapters.</summary>
    public static EpubPackage Read(Archive archive, ReadingLimits limits)
    {
        var container = XmlGuard.Load(archive.Read("META-INF/container.xml")!, limits);
        var path = Named(container, "rootfile").Select(file => (string?)file.Attribute("full-path")).FirstOrDefault();
        if (path is null || archive.Read(path) is not { } opf)
            throw Broken();
        var package = XmlGuard.Load(opf, limits);
        var items = new Dictionary<string, XElement>();
        foreach (var item in Named(package, "item"))
            items.TryAdd((string?)item.Attribute("id") ?? "", item);
        var spine = new List<(string, bool)>();
        foreach (var reference in Named(package, "itemref"))
        {
            if (!items.TryGetValue((string?)reference.Attribute("idref") ?? "", out var item))
                continue;
            var properties = (string?)item.Attribute("properties") ?? "";
            if (properties.Split(' ').Contains("nav"))
                continue;
            spine.Add(
                (
                    BookPath.Join(path, (string?)item.Attribute("href") ?? ""),
                    (string?)reference.Attribute("linear") != "no"
                )
            );
        }
        if (spine.Count == 0)
            throw Broken();
        return new EpubPackage(Fact(package, "title"), Fact(package, "creator"), Fact(package, "language"), spine);
    }

    private static IEnumerable<XElement> Named(XDocument document, string name) =>
        document.Descendants().Where(element => element.Name.LocalName == name);

    private static string? Fact(XDocument package, string name) => Named(package, name).FirstOrDefault()?.Value;

    private static UnreadableTextException Broken() =>
        new(RefusalName.Broken, "The book is damaged: it does not say which chapters it has.");
}
