using System.IO.Compression;

namespace Testing.Readers;

/// <summary>Ways in which a file can be spoilt. Archives are also spoilt inside, where a spoilt outside would never lead.</summary>
internal static class Spoiling
{
    private static readonly string[] Pieces =
    [
        "<p>",
        "<div><b>",
        "</",
        "[^1]",
        "[^1]:",
        "obj",
        "endobj",
        "<<",
        ">>",
        "stream",
        "\0",
        "&#xD800;",
        "<w:p>",
        "#",
        "\uFFFD",
        "9999999999",
        "-1",
        "R",
    ];

    private static readonly string[] Signs = [" ", "\n", "-", "[1]", "\u00AD", "\uFB01", "\u2028", "’"];

    private static readonly string[] Numbers = ["", "0", "7", "-1", "99999", "9999999999"];

    public static byte[] Spoil(byte[] original, string ending, Random random)
    {
        if (ending is ".docx" or ".epub" && random.Next(4) > 0)
            return Inside(original, random);
        return Bytes(original, random);
    }

    private static byte[] Bytes(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 12); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    if (random.Next(10) == 0)
                        bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Spoils what markup says and leaves it well-formed, so that more than the parser of it is tried.</summary>
    private static byte[] Markup(byte[] original, Random random)
    {
        var text = System.Text.Encoding.UTF8.GetString(original);
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var (open, end) = (text.IndexOf('<', at), text.IndexOf("/>", at, StringComparison.Ordinal));
            var isWhole = open >= 0 && end > open && text.IndexOf('>', open) == end + 1;
            text = random.Next(3) switch
            {
                0 when isWhole => text.Remove(open, end + 2 - open),
                1 when isWhole => text.Insert(end + 2, text[open..(end + 2)]),
                _ when char.IsAsciiDigit(text[at]) => text.Remove(at, 1)
                    .Insert(at, Numbers[random.Next(Numbers.Length)]),
                _ when IsInText(text, at) => text.Insert(at, Signs[random.Next(Signs.Length)]),
                _ => text,
            };
        }
        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    private static bool IsInText(string text, int at) =>
        text.LastIndexOf('>', at) > text.LastIndexOf('<', at) && text.LastIndexOf('>', at) > text.LastIndexOf('&', at);

    private static byte[] Inside(byte[] original, Random random)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(original)))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var packed = entry.Open();
                using var whole = new MemoryStream();
                packed.CopyTo(whole);
                var content = whole.ToArray();
                if (content.Length > 0 && random.Next(4) == 0)
                    content = random.Next(3) == 0 ? Bytes(content, random) : Markup(content, random);
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                target.Write(content);
            }
        }
        return made.ToArray();
    }
}
