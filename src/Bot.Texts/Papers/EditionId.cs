using System.Security.Cryptography;
using System.Text;

namespace Bot.Texts.Papers;

/// <summary>
/// The name of an edition: the first 16 hexadecimal digits of the SHA-256 of its source and its division together.
/// </summary>
public readonly record struct EditionId(string Value)
{
    public static EditionId Of(string source, Division division)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(source));
        hash.AppendData(Encoding.UTF8.GetBytes(Canonical(division)));
        return new EditionId(Convert.ToHexStringLower(hash.GetHashAndReset())[..16]);
    }

    public override string ToString() => Value;

    private static string Canonical(Division division)
    {
        var text = new StringBuilder();
        foreach (var block in division.Blocks)
        {
            text.Append('\n').Append(block.Kind).Append(' ').Append(block.Section);
            foreach (var sentence in block.Sentences)
                text.Append(' ').Append(sentence.Start).Append('+').Append(sentence.Length);
        }
        foreach (var note in division.Endnotes)
            text.Append('\n')
                .Append(note.Number)
                .Append(' ')
                .Append(note.Marker.Start)
                .Append(' ')
                .Append(note.Body?.Start);
        return text.ToString();
    }
}
