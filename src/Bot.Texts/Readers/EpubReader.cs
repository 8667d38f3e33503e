using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using Bot.Texts.Readers.Archives;
using Bot.Texts.Readers.Markup;

namespace Bot.Texts.Readers;

/// <summary>
/// Reads an EPUB in the order of its spine. Notes are found through all chapters, whether they stand at the end, in a
/// chapter of their own or pop up; the table of contents is not the text.
/// </summary>
public sealed partial class EpubReader : IPaperReader
{
    public string Format => "EPUB";

    public IReadOnlyList<string> Endings => [".epub"];

    public bool Recognises(OfferedFile file) =>
        file.StartsWith("PK\x03\x04"u8) && file.Bytes.AsSpan().IndexOf("META-INF/container.xml"u8) >= 0;

    public PaperDraft Read(OfferedFile file, ReadingLimits limits, Action<ReadingProgress> tell)
    {
        using var archive = new Archive(file.Bytes, limits);
        RefuseEncrypted(archive, limits);
        var book = EpubPackage.Read(archive, limits);
        var writer = new PaperWriter(limits)
        {
            Title = book.Title,
            Author = book.Author,
            Language = book.Language,
        };
        var pages = new List<MarkupPage>();
        var linear = new HashSet<MarkupPage>();
        foreach (var (path, isLinear) in book.Spine)
        {
            if (archive.Read(path) is not { } chapter || FileText.Of(chapter) is not { } markup)
                continue;
            var document = MarkupParser.Parse(SelfClosed.Replace(markup, "<${name}${facts}></${name}>"), limits);
            var page = new MarkupPage(path, document, document.Body ?? document.DocumentElement);
            foreach (var contents in page.Root.QuerySelectorAll("nav").ToList())
                contents.Remove();
            pages.Add(page);
            if (isLinear)
                linear.Add(page);
            tell(new ReadingProgress(pages.Count, 2 * book.Spine.Count));
        }
        var notes = NoteLinks.Of(pages);
        var walk = new MarkupWalk(writer, notes, limits);
        foreach (var page in pages.Where(linear.Contains))
        {
            walk.Write(page.Root);
            writer.Close();
        }
        // What is not in the reading order is shown on demand: of it, only notes belong to the text.
        foreach (var page in pages.Where(page => !linear.Contains(page)))
        {
            foreach (var note in page.Document.All.Where(element => notes.BodyAt(element) is not null))
                walk.Write(note);
        }
        tell(new ReadingProgress(book.Spine.Count, book.Spine.Count));
        return writer.Finish(Format);
    }

    // Fonts may be scrambled, which hides no text.
    private static void RefuseEncrypted(Archive archive, ReadingLimits limits)
    {
        if (archive.Read("META-INF/encryption.xml") is not { } list)
            return;
        var locked = XmlGuard
            .Load(list, limits)
            .Descendants()
            .Where(element => element.Name.LocalName == "EncryptionMethod")
            .Select(element => (string?)element.Attribute("Algorithm") ?? "")
            .Any(algorithm =>
                !algorithm.Contains("embedding", StringComparison.Ordinal)
                && !algorithm.EndsWith("enc#RC", StringComparison.Ordinal)
            );
        if (locked || archive.Has("META-INF/rights.xml"))
            throw new UnreadableTextException(
                RefusalName.Encrypted,
                "The book is protected against copying. Bring one that is not."
            );
    }

    // HTML knows no empty elements of this kind, and would leave them open.
    [GeneratedRegex(
        @"<(?<name>a|span|p|div|i|b|em|strong|sup|script|title|td|th|li|section|h[1-6]|style|iframe|svg)(?<facts>\s[^<>]*?)?/>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex SelfClosed { get; }
}
