using System.Buffers.Binary;
using System.IO.Compression;

namespace Bot.Texts.Readers.Archives;

/// <summary>
/// The files inside a ZIP, checked before any is opened: how many, how large, what they are called, and that none is an
/// archive again. Nothing is ever written to disk. Throws <see cref="UnreadableTextException"/>.
/// </summary>
internal sealed class Archive : IDisposable
{
    private static readonly HashSet<string> ArchiveEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".zip",
        ".7z",
        ".rar",
        ".gz",
        ".bz2",
        ".xz",
        ".tar",
        ".tgz",
        ".jar",
        ".epub",
    };

    private readonly ZipArchive _zip;
    private readonly ReadingLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private long _declared;
    private long _unpacked;

    public Archive(byte[] bytes, ReadingLimits limits)
    {
        _limits = limits;
        if (DeclaredParts(bytes) > limits.Parts)
            throw TooManyParts();
        if (bytes.Length > 7 && (bytes[6] & 1) != 0)
            throw new UnreadableTextException(
                RefusalName.Encrypted,
                "The file is protected with a password. Save it without one and bring that."
            );
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (_zip.Entries.Count > limits.Parts)
            throw TooManyParts();
        foreach (var entry in _zip.Entries)
            Admit(entry);
    }

    public void Dispose() => _zip.Dispose();

    public IEnumerable<string> Names => _entries.Keys;

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>The whole file inside, never more than the limit; <see langword="null"/> where there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return null;
        using var packed = entry.Open();
        using var whole = new MemoryStream((int)Math.Min(entry.Length, 1 << 20));
        var piece = new byte[64 << 10];
        for (int read; (read = packed.Read(piece)) > 0; )
        {
            // What the file declares may be a lie; what comes out is counted.
            _unpacked += read;
            if (_unpacked > _limits.UnpackedBytes)
                throw TooLarge();
            whole.Write(piece, 0, read);
        }
        return whole.ToArray();
    }

    private void Admit(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':') || name.Split('/').Contains("..") || name.Contains('\0'))
            throw new UnreadableTextException(
                RefusalName.UnsafeName,
                "A file inside the file has a name that points out of it. Nothing was read."
            );
        _declared += entry.Length;
        if (_declared > _limits.UnpackedBytes || entry.Length < 0)
            throw TooLarge();
        if (ArchiveEndings.Contains(Path.GetExtension(name)) || HoldsArchive(entry, name))
            throw new UnreadableTextException(
                RefusalName.NestedArchive,
                "There is an archive inside the file. Archives in archives are not read."
            );
        _entries.TryAdd(name, entry);
    }

    // Word keeps the tables behind its charts as workbooks; they are never opened here.
    private static bool HoldsArchive(ZipArchiveEntry entry, string name)
    {
        if (entry.Length < 4 || name.Contains("/embeddings/", StringComparison.Ordinal))
            return false;
        Span<byte> start = stackalloc byte[4];
        using var packed = entry.Open();
        return packed.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\x03\x04"u8);
    }

    /// <summary>What the end of the file says, before the list itself is read.</summary>
    private static int DeclaredParts(byte[] bytes)
    {
        var end = bytes.AsSpan(Math.Max(0, bytes.Length - 66_000));
        var at = end.LastIndexOf("PK\x05\x06"u8);
        return at >= 0 && at + 12 <= end.Length ? BinaryPrimitives.ReadUInt16LittleEndian(end[(at + 10)..]) : 0;
    }

    private UnreadableTextException TooManyParts() =>
        new(
            RefusalName.TooManyParts,
            $"There are more than {_limits.Parts} files inside the file, which is the limit."
        );

    private UnreadableTextException TooLarge() =>
        new(
            RefusalName.TooLarge,
            $"Unpacked, the file is larger than {_limits.UnpackedBytes >> 20} MB, which is the limit."
        );
}
