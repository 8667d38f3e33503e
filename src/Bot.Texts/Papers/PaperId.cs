using System.Text;

namespace Bot.Texts.Papers;

/// <summary>The name of a paper in a library: lower-case letters, digits and hyphens.</summary>
public readonly record struct PaperId(string Value)
{
    private const int Longest = 60;

    /// <summary>An id made of a title; <c>paper</c> where the title has no Latin letters.</summary>
    public static PaperId OfTitle(string title)
    {
        var id = new StringBuilder();
        foreach (var c in Search.Folding.Plain(title))
        {
            if (id.Length >= Longest && c == ' ')
                break;
            if (char.IsAsciiLetterOrDigit(c))
                id.Append(char.ToLowerInvariant(c));
            else if (id.Length > 0 && id[^1] != '-' && c is not ('\'' or '’'))
                id.Append('-');
        }
        var made = id.ToString(0, Math.Min(id.Length, Longest)).Trim('-');
        return new PaperId(made.Length > 0 ? made : "paper");
    }

    public override string ToString() => Value;
}
