using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>The form in which two spellings of one name are compared: folded words with a space between.</summary>
public static class NameKey
{
    private const int ShortestLike = 5;
    private const int LongWord = 8;

    /// <summary>Any text will do; empty where it has no word.</summary>
    public static string Of(string written)
    {
        var words = new List<string>();
        var scanner = new WordScanner(written, new TextRange(0, written.Length), []);
        while (scanner.Next())
        {
            if (Folding.Of(scanner.Written) is { Length: > 0 } folded)
                words.Add(folded);
        }
        return string.Join(' ', words);
    }

    internal static bool Contains(string key, string part) =>
        $" {key} ".Contains($" {part} ", StringComparison.Ordinal);

    /// <summary>Whether two spellings differ by so little that they may be one name.</summary>
    public static bool IsLike(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        var limit = Math.Min(left.Length, right.Length) >= LongWord ? 2 : 1;
        return Math.Min(left.Length, right.Length) >= ShortestLike
            && left[0] == right[0]
            && EditDistance.Of(left, right, limit) <= limit;
    }
}
