using System.Text;

namespace Bot.Texts.Readers;

/// <summary>A file as somebody handed it over: what it is called and its bytes. Immutable.</summary>
public sealed class OfferedFile(string name, byte[] bytes)
{
    private readonly Lazy<string?> _text = new(() => FileText.Of(bytes));

    /// <summary>The name it came with; only its ending is ever looked at.</summary>
    public string Name { get; } = name;

    /// <summary>In lower case with the full stop; empty where there is none.</summary>
    public string Ending { get; } = Path.GetExtension(name).ToLowerInvariant();

    public byte[] Bytes { get; } = bytes;

    /// <summary>The file as text in whatever encoding it shows; <see langword="null"/> where it is no text.</summary>
    public string? Text => _text.Value;

    public bool StartsWith(ReadOnlySpan<byte> start) => Bytes.AsSpan().StartsWith(start);

    /// <summary>Whether the ASCII words stand in the first <paramref name="within"/> bytes.</summary>
    public bool HasEarly(string ascii, int within) =>
        Bytes.AsSpan(0, Math.Min(within, Bytes.Length)).IndexOf(Encoding.ASCII.GetBytes(ascii)) >= 0;
}
