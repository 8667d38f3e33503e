using System.Text;

namespace Bot.Texts.Readers;

/// <summary>
/// Bytes as text: UTF-8 or UTF-16 as their marks or their form say, else the Western code page of older files. Bytes
/// that no text has make it no text.
/// </summary>
internal static class FileText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string? Of(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
            return Utf8(bytes.AsSpan(3));
        if (bytes.AsSpan().StartsWith((byte[])[0xFF, 0xFE]))
            return Checked(Encoding.Unicode.GetString(bytes.AsSpan(2)));
        if (bytes.AsSpan().StartsWith((byte[])[0xFE, 0xFF]))
            return Checked(Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)));
        return Utf8(bytes) ?? Western(bytes);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Checked(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? Western(byte[] bytes)
    {
        // Text of that age is nearly all ASCII; noise is half high bytes.
        var high = bytes.Count(value => value >= 0x80);
        return high * 4 > bytes.Length
            ? null
            : Checked(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));
    }

    private static string? Checked(string text) => text.AsSpan().ContainsAny(Controls) ? null : text;

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        string.Concat(
            Enumerable
                .Range(0, 32)
                .Where(code => code is not (9 or 10 or 11 or 12 or 13 or 27))
                .Select(code => (char)code)
        ) + "\uFFFF\uFFFE"
    );
}
