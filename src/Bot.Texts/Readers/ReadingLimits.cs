namespace Bot.Texts.Readers;

/// <summary>How much one file may cost. What goes beyond is refused, and the refusal names the limit.</summary>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>Bytes of the file itself.</summary>
    public long FileBytes { get; init; } = 32 << 20;

    /// <summary>Bytes of everything inside an archive, as declared and as found.</summary>
    public long UnpackedBytes { get; init; } = 128 << 20;

    /// <summary>Files inside an archive.</summary>
    public int Parts { get; init; } = 4_000;

    public int Pages { get; init; } = 2_000;

    /// <summary>Elements inside elements.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>Characters of the text that is made of the file.</summary>
    public int Characters { get; init; } = 12_000_000;

    /// <summary>Title, headings, paragraphs and notes together.</summary>
    public int Blocks { get; init; } = 150_000;

    /// <summary>From handing the file over to the answer.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the reading process may hold in memory of its own making.</summary>
    public long MemoryBytes { get; init; } = 320 << 20;
}
