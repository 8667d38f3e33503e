using System.Diagnostics;
using System.Text;
using Bot.Texts.Readers;
using Bot.Texts.Readers.Apart;
using static Bot.Texts.Tests.Readers.Hostile.HostileFiles;

namespace Bot.Texts.Tests.Readers.Hostile;

/// <summary>Each file goes the way of every uploaded one: into a process of its own.</summary>
[Collection(Alone.Name)]
public sealed class HostileFilesTests
{
    private const long MostMemory = 200 << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, (string Name, Func<byte[]> Make, RefusalName Refusal)> Files = new()
    {
        ["zip bomb"] = ("a.docx", Bomb, RefusalName.TooLarge),
        ["1 GB declared inside"] = (
            "a.docx",
            () => Declaring(Docx("", [Paragraph("Words.")]), 1 << 30),
            RefusalName.TooLarge
        ),
        ["a bomb that declares little"] = (
            "a.docx",
            () => Declaring(Docx("", [Paragraph(new string('a', 150 << 20))]), 100),
            RefusalName.Broken
        ),
        ["five thousand parts"] = (
            "a.docx",
            () => Docx("", [], [.. Enumerable.Range(0, 5_000).Select(part => ($"word/{part}.xml", Utf8("<a/>")))]),
            RefusalName.TooManyParts
        ),
        ["an archive in an archive"] = (
            "a.epub",
            () => Epub("<p>Words.</p>", more: ("inner.zip", Zip([("a.txt", Utf8("words"))]))),
            RefusalName.NestedArchive
        ),
        ["an archive under another name"] = (
            "a.docx",
            () => Docx("", [Paragraph("Words.")], ("word/media/image1.png", Zip([("a.txt", Utf8("words"))]))),
            RefusalName.NestedArchive
        ),
        ["only an archive"] = ("a.zip", () => Zip([("a.zip", Zip([("b.zip", Zip([]))]))]), RefusalName.UnknownFormat),
        ["a name that leads out"] = (
            "a.epub",
            () => Epub("<p>Words.</p>", more: ("../../etc/cron.d/a", Utf8("x"))),
            RefusalName.UnsafeName
        ),
        ["a name from the root"] = (
            "a.docx",
            () => Docx("", [Paragraph("Words.")], ("/etc/passwd", Utf8("x"))),
            RefusalName.UnsafeName
        ),
        ["an entity bomb in Word"] = (
            "a.docx",
            () => Docx(EntityBomb, [Paragraph("&d;")]),
            RefusalName.DeclaredEntities
        ),
        ["an outer entity in Word"] = (
            "a.docx",
            () => Docx(OuterEntity, [Paragraph("&d;")]),
            RefusalName.DeclaredEntities
        ),
        ["an entity bomb in a book's head"] = (
            "a.epub",
            () => Epub("<p>Words.</p>", OpfWith(EntityBomb)),
            RefusalName.DeclaredEntities
        ),
        ["an outer entity in a chapter"] = (
            "a.epub",
            () => Epub(OuterEntity + "<html><p>&d;</p></html>"),
            RefusalName.DeclaredEntities
        ),
        ["an entity bomb in a page"] = (
            "a.html",
            () => Utf8("<!DOCTYPE html [<!ENTITY a \"b\">]><p>&a;</p>"),
            RefusalName.DeclaredEntities
        ),
        ["nesting in a page"] = (
            "a.html",
            () => Utf8("<html>" + string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "words"),
            RefusalName.NestedTooDeep
        ),
        ["nesting in Word"] = (
            "a.docx",
            () =>
                Docx(
                    "",
                    [
                        string.Concat(Enumerable.Repeat("<w:p>", 50_000))
                            + string.Concat(Enumerable.Repeat("</w:p>", 50_000)),
                    ]
                ),
            RefusalName.NestedTooDeep
        ),
        ["nesting in Markdown"] = (
            "a.md",
            () => Utf8("# Title\n\n" + new string('>', 50_000) + " words"),
            RefusalName.NestedTooDeep
        ),
        ["10,000 pages"] = ("a.pdf", () => PdfOf(10_000), RefusalName.TooManyPages),
        ["one page 10,000 times"] = (
            "a.pdf",
            () =>
                Pdf(
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    $"<< /Type /Pages /Count 10000 /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 10_000))}] >>",
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
                ),
            RefusalName.TooManyPages
        ),
        ["cross-references to nowhere"] = (
            "a.pdf",
            () =>
                Encoding.Latin1.GetBytes(
                    "%PDF-1.4\nxref\n0 3\n0000099999 00000 n \ntrailer << /Root 7 0 R /Prev 9 >>\nstartxref\n88888\n%%EOF"
                ),
            RefusalName.Broken
        ),
        ["a circle in the page tree"] = (
            "a.pdf",
            () =>
                Pdf(
                    "<< /Type /Catalog /Pages 2 0 R >>",
                    "<< /Type /Pages /Count 2 /Kids [3 0 R] >>",
                    "<< /Type /Pages /Count 2 /Parent 2 0 R /Kids [2 0 R] >>"
                ),
            RefusalName.NoText
        ),
        ["brackets without end in a PDF"] = (
            "a.pdf",
            () => Pdf("<< /Type /Catalog /Pages " + new string('[', 200_000) + " >>"),
            RefusalName.Broken
        ),
        ["nothing but scripts"] = (
            "a.html",
            () => Utf8("<html><script>document.write('words');while(true);</script></html>"),
            RefusalName.NoText
        ),
        ["a page called PDF"] = ("a.pdf", () => Utf8("<html><p>Words.</p></html>"), RefusalName.WrongExtension),
        ["a document called text"] = ("a.txt", () => Docx("", [Paragraph("Words.")]), RefusalName.WrongExtension),
        ["a program called text"] = (
            "a.txt",
            () => [0x7F, 0x45, 0x4C, 0x46, .. Noise(5_000)],
            RefusalName.UnknownFormat
        ),
        ["a PDF with a password"] = (
            "a.pdf",
            () => File.ReadAllBytes(Path.Combine(OwnText.Folder, "hostile", "encrypted.pdf")),
            RefusalName.Encrypted
        ),
        ["a Word document with a password"] = (
            "a.docx",
            () =>
                [
                    0xD0,
                    0xCF,
                    0x11,
                    0xE0,
                    0xA1,
                    0xB1,
                    0x1A,
                    0xE1,
                    .. new byte[504],
                    .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                ],
            RefusalName.Encrypted
        ),
        ["a protected book"] = (
            "a.epub",
            () =>
                Epub(
                    "<p>Words.</p>",
                    more: (
                        "META-INF/encryption.xml",
                        Utf8(
                            "<encryption><EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/></encryption>"
                        )
                    )
                ),
            RefusalName.Encrypted
        ),
        ["no bytes"] = ("a.txt", () => [], RefusalName.Empty),
        ["white space"] = ("a.md", () => Utf8(" \n \n"), RefusalName.Empty),
        ["noise"] = ("a.txt", () => Noise(200_000), RefusalName.UnknownFormat),
        ["noise called PDF"] = ("a.pdf", () => Noise(200_000), RefusalName.UnknownFormat),
        ["noise behind a PDF's first line"] = (
            "a.pdf",
            () => [.. "%PDF-1.7\n"u8, .. Noise(200_000)],
            RefusalName.Broken
        ),
    };

    public static TheoryData<string> Names { get; } = new(Files.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_file_costs_a_refusal_with_its_name(string kind)
    {
        var (name, make, expected) = Files[kind];
        using var content = new MemoryStream(make());
        var watch = Stopwatch.StartNew();
        var result = await Reading
            .Standard(ReadingLimits.Default)
            .ReadAsync(name, content, _ => { }, TestContext.Current.CancellationToken);
        var taken = watch.Elapsed;
        Assert.Equal(expected, result.Refusal?.Name);
        Assert.True(result.Refusal!.Sentence.Length > 20);
        Assert.True(taken < MostTime, $"{taken.TotalSeconds:0.0} s");
        Assert.True(result.PeakBytes < MostMemory, $"{result.PeakBytes >> 20} MB");
        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1:0.00} s, {2} MB",
            kind,
            taken.TotalSeconds,
            result.PeakBytes >> 20
        );
    }

    [Fact]
    public async Task A_file_of_a_gigabyte_is_refused_unopened()
    {
        var file = Path.Combine(Path.GetTempPath(), $"gigabyte-{Environment.ProcessId}.txt");
        await using (var large = File.Create(file, 1, FileOptions.DeleteOnClose))
        {
            large.SetLength(1 << 30);
            var watch = Stopwatch.StartNew();
            var result = await Reading
                .Standard(ReadingLimits.Default)
                .ReadAsync(file, _ => { }, TestContext.Current.CancellationToken);
            Assert.Equal(RefusalName.TooLarge, result.Refusal?.Name);
            Assert.Contains("32 MB", result.Refusal!.Sentence, StringComparison.Ordinal);
            Assert.True(watch.Elapsed < MostTime, $"{watch.Elapsed.TotalSeconds:0.0} s");
            Assert.True(result.PeakBytes < MostMemory, $"{result.PeakBytes >> 20} MB");
        }
    }

    [Fact]
    public void Scripts_of_a_page_are_no_part_of_the_text()
    {
        var page =
            "<html><body><p onclick='x()'>Words.<script>more()</script></p><script src='http://example.test/a.js'></script></body></html>";
        Assert.Equal("Words.", OwnText.Import("a.html", Utf8(page)).Draft.Source);
    }
}
