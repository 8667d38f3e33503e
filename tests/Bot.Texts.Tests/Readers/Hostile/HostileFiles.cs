using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bot.Texts.Tests.Readers.Hostile;

/// <summary>Files that nobody brings by accident, made in memory.</summary>
internal static class HostileFiles
{
    private const string Types =
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Relations =
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private const string Word =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private const string Container =
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"book.opf\"/></rootfiles></container>";

    private const string Opf =
        "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"c\" href=\"c.xhtml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>";

    public const string EntityBomb =
        "<!DOCTYPE x [<!ENTITY a \"ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    public const string OuterEntity = "<!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

    /// <summary>A Word document with these paragraphs.</summary>
    public static byte[] Docx(
        string prologue,
        IEnumerable<string> paragraphs,
        params (string Name, byte[] Content)[] more
    ) =>
        Zip([
            ("[Content_Types].xml", Utf8(Types)),
            ("_rels/.rels", Utf8(Relations)),
            ("word/document.xml", Utf8(prologue + Word + string.Concat(paragraphs) + "</w:body></w:document>")),
            .. more,
        ]);

    public static string Paragraph(string words) => $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>";

    public static byte[] Epub(string chapter, string opf = Opf, params (string Name, byte[] Content)[] more) =>
        Zip([
            ("mimetype", Utf8("application/epub+zip")),
            ("META-INF/container.xml", Utf8(Container)),
            ("book.opf", Utf8(opf)),
            ("c.xhtml", Utf8(chapter)),
            .. more,
        ]);

    public static string OpfWith(string prologue) => prologue + Opf;

    /// <summary>Says that one of its files has so many bytes, which it has not.</summary>
    public static byte[] Declaring(byte[] zip, uint size)
    {
        var bytes = zip.ToArray();
        for (var at = 0; (at = Find(bytes, "PK\x01\x02"u8, at)) >= 0; at += 4)
        {
            var name = Encoding.UTF8.GetString(
                bytes.AsSpan(at + 46, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 28)))
            );
            if (name is "word/document.xml")
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), size);
        }
        return bytes;
    }

    /// <summary>Several hundred megabytes of nothing, packed.</summary>
    public static byte[] Bomb() => Docx("", [], ("word/media/nothing.bin", new byte[300 << 20]));

    public static byte[] Pdf(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(text.Length);
            text.Append($"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }
        var start = text.Length;
        text.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            text.Append($"{place:D10} 00000 n \n");
        text.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static byte[] PdfOf(int pages) =>
        Pdf([
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(id => $"{id} 0 R"))}] >>",
            .. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>", pages),
        ]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var file = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                file.Write(content);
            }
        }
        return made.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static int Find(byte[] bytes, ReadOnlySpan<byte> what, int from)
    {
        var at = bytes.AsSpan(from).IndexOf(what);
        return at < 0 ? -1 : from + at;
    }
}
