using System.Text;

namespace Bot.Texts.Readers;

/// <summary>Formats that are known by their first bytes and not read: each is refused with its name and what to do instead.</summary>
internal static class ForeignFormats
{
    private static readonly (byte[] Start, string Name, string Cure)[] Known =
    [
        ([0x1F, 0x8B], "a gzip archive", "Unpack it first."),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", "Unpack it first."),
        ("Rar!"u8.ToArray(), "a RAR archive", "Unpack it first."),
        ("BZh"u8.ToArray(), "a bzip2 archive", "Unpack it first."),
        ("{\\rtf"u8.ToArray(), "an RTF document", "Save it as .docx and bring that."),
        ([0x89, 0x50, 0x4E, 0x47], "a picture", "Bring the text itself."),
        ([0xFF, 0xD8, 0xFF], "a picture", "Bring the text itself."),
        ("GIF8"u8.ToArray(), "a picture", "Bring the text itself."),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", "Bring a text."),
        ("MZ"u8.ToArray(), "a program", "Bring a text."),
        ("%!PS"u8.ToArray(), "a PostScript file", "Save it as PDF and bring that."),
    ];

    private static readonly byte[] OleStart = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static void Refuse(OfferedFile file)
    {
        if (file.StartsWith(OleStart))
        {
            var isEncrypted = file.Bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            throw isEncrypted
                ? new UnreadableTextException(
                    RefusalName.Encrypted,
                    "The document is protected with a password. Save it without one and bring that."
                )
                : new UnreadableTextException(
                    RefusalName.UnknownFormat,
                    "The file is an old Office document (.doc). Save it as .docx and bring that."
                );
        }
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8))
            RefuseArchive(file);
        foreach (var (start, name, cure) in Known)
        {
            if (file.StartsWith(start) && (start.Length > 2 || file.Text is null))
                throw new UnreadableTextException(RefusalName.UnknownFormat, $"The file is {name}. {cure}");
        }
    }

    /// <summary>EPUB and Word documents are archives too; those go on to their readers.</summary>
    private static void RefuseArchive(OfferedFile file)
    {
        if (Holds(file, "META-INF/container.xml") || (Holds(file, "[Content_Types].xml") && Holds(file, "word/")))
            return;
        var (name, cure) =
            Holds(file, "application/vnd.oasis.opendocument")
                ? ("an OpenDocument file", "Save it as .docx and bring that.")
            : Holds(file, "xl/workbook") ? ("a spreadsheet", "Bring a text.")
            : Holds(file, "ppt/presentation") ? ("a presentation", "Bring a text.")
            : ("a ZIP archive", "Unpack it and bring the text in it.");
        throw new UnreadableTextException(RefusalName.UnknownFormat, $"The file is {name}. {cure}");
    }

    private static bool Holds(OfferedFile file, string name) =>
        file.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;
}
