using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Texts.Readers.Archives;

/// <summary>Opens XML that comes from outside: no document type, no entities, nothing from elsewhere, no endless nesting.</summary>
internal static class XmlGuard
{
    /// <summary>Reads to the end and keeps nothing. Throws <see cref="UnreadableTextException"/>.</summary>
    public static void Check(byte[] xml, ReadingLimits limits)
    {
        RefuseDoctype(xml);
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Settings());
        while (reader.Read())
        {
            if (reader.Depth > limits.Nesting)
                throw TooDeep(limits);
        }
    }

    public static XDocument Load(byte[] xml, ReadingLimits limits)
    {
        Check(xml, limits);
        using var reader = XmlReader.Create(new MemoryStream(xml, writable: false), Settings());
        return XDocument.Load(reader);
    }

    public static UnreadableTextException TooDeep(ReadingLimits limits) =>
        new(
            RefusalName.NestedTooDeep,
            $"Elements stand inside each other more than {limits.Nesting} deep, which is the limit."
        );

    public static UnreadableTextException Entities() =>
        new(RefusalName.DeclaredEntities, "The file declares XML entities of its own. Such files are not read.");

    private static void RefuseDoctype(byte[] xml)
    {
        var start = xml.AsSpan(0, Math.Min(xml.Length, 16 << 10));
        if (start.IndexOf("<!DOCTYPE"u8) >= 0 || start.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0)
            throw Entities();
    }

    private static XmlReaderSettings Settings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
}
