using System.Buffers.Binary;
using System.Text;
using Bot.Texts.Papers;
using Lucene.Net.Store;

namespace Bot.Texts.Search;

/// <summary>
/// One edition's index in a folder of its own, which appears whole or not at all. Nothing here throws because of what
/// lies on the disk: what cannot be read counts as missing, what cannot be written is not kept.
/// </summary>
internal sealed class IndexCache
{
    /// <summary>Raised whenever what is kept, or how, changes.</summary>
    private const int Format = 5;
    private const string SideFile = "passages.bin";
    private readonly Edition _edition;
    private readonly string _parent;
    private readonly string _folder;

    public IndexCache(Edition edition, string parent, WordForms forms)
    {
        _edition = edition;
        _parent = parent;
        _folder = Path.Combine(parent, $"{edition.Id}-{Format}-{forms.Name}");
    }

    public IndexData? Read()
    {
        try
        {
            var path = Path.Combine(_folder, SideFile);
            if (!File.Exists(path))
                return null;
            var bytes = File.ReadAllBytes(path);
            var body = bytes.Length - sizeof(ulong);
            if (
                body < 0
                || Checksum.Of(bytes.AsSpan(0, body)) != BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(body))
            )
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, 0, body), Encoding.UTF8);
            for (var files = reader.Read7BitEncodedInt(); files > 0; files--)
            {
                if (Checksum.Of(File.ReadAllBytes(Path.Combine(_folder, reader.ReadString()))) != reader.ReadUInt64())
                    return null;
            }
            return IndexDataFormat.Read(reader, _edition, FSDirectory.Open(_folder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>False where it could not be written.</summary>
    public bool Keep(IndexData data)
    {
        var beside = Path.Combine(_parent, $".{Path.GetFileName(_folder)}-{Guid.NewGuid():n}");
        try
        {
            System.IO.Directory.CreateDirectory(beside);
            Write(data, beside);
            Replace(beside);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            Remove(beside);
        }
    }

    public static int RemoveOthers(string parent, IReadOnlySet<EditionId> inUse, DateTimeOffset before)
    {
        if (!System.IO.Directory.Exists(parent))
            return 0;
        var removed = 0;
        foreach (var folder in System.IO.Directory.EnumerateDirectories(parent))
        {
            // One of another format, or that somebody died writing and so begins with a dot, nobody will ever open.
            var name = Path.GetFileName(folder).Split('-');
            if (
                name is [var edition, var format, ..] && format == $"{Format}" && inUse.Contains(new EditionId(edition))
                || System.IO.Directory.GetLastWriteTimeUtc(folder) >= before.UtcDateTime
            )
                continue;
            Remove(folder);
            removed++;
        }
        return removed;
    }

    private static void Write(IndexData data, string folder)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var files = data.Postings.ListAll();
        writer.Write7BitEncodedInt(files.Length);
        foreach (var file in files)
        {
            using var input = data.Postings.OpenInput(file, IOContext.READ_ONCE);
            var content = new byte[input.Length];
            input.ReadBytes(content, 0, content.Length);
            File.WriteAllBytes(Path.Combine(folder, file), content);
            writer.Write(file);
            writer.Write(Checksum.Of(content));
        }
        IndexDataFormat.Write(writer, data);
        writer.Flush();
        writer.Write(Checksum.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        writer.Flush();
        File.WriteAllBytes(Path.Combine(folder, SideFile), bytes.ToArray());
    }

    /// <summary>Puts the new folder in the place of a missing or broken one; whoever was faster with a good one wins.</summary>
    private void Replace(string beside)
    {
        if (System.IO.Directory.Exists(_folder))
        {
            if (Read() is not null)
                return;
            var broken = $"{beside}-broken";
            System.IO.Directory.Move(_folder, broken);
            Remove(broken);
        }
        try
        {
            System.IO.Directory.Move(beside, _folder);
        }
        catch (IOException) when (System.IO.Directory.Exists(_folder))
        {
            // Another process came first; its index is made of the same words.
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (System.IO.Directory.Exists(folder))
                System.IO.Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A leftover costs space and nothing else.
        }
    }
}
