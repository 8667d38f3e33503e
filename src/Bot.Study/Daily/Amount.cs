using System.Globalization;
using Bot.Chat.Replies;

namespace Bot.Study.Daily;

/// <summary>How much comes in one post: so many paragraphs, or as many whole paragraphs as stay within so many words.</summary>
public readonly record struct Amount(int Count, bool IsWords)
{
    private const int Most = 100_000;

    public static readonly Amount One = new(1, false);

    /// <summary>Reads <c>2</c>, <c>2 paragraphs</c> or <c>300 words</c>.</summary>
    public static bool TryParse(string typed, out Amount amount)
    {
        var words = typed.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        amount = default;
        if (
            words.Length is 0 or > 2
            || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > Most
        )
            return false;
        amount = new Amount(count, words.Length == 2 && words[1] is "word" or "words" or "w");
        return words.Length == 1 || amount.IsWords || words[1] is "paragraph" or "paragraphs" or "p" or "¶";
    }

    public Phrase Said =>
        this switch
        {
            { IsWords: true } => Phrase.Of($"up to {Count} words"),
            { Count: 1 } => "one paragraph",
            _ => $"{Count} paragraphs",
        };

    public override string ToString() => Said.ToString();
}
