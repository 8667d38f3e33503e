namespace Bot.Texts.Names;

/// <summary>How often the text writes a word with a capital where that means something, and how often without.</summary>
internal sealed class CapitalCounts
{
    private readonly Dictionary<string, int> _capitals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _adjectives = new(StringComparer.Ordinal);

    public void Add(List<NameToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!token.IsCapital)
                Count(_lower, token.Text);
            else if (!token.IsStart)
                Count(_capitals, token.Lower);
            if (token.IsCapital && !token.IsPossessive && at + 1 < tokens.Count && IsNoun(tokens[at + 1]))
                _adjectives.Add(token.Lower);
        }
    }

    /// <summary>Whether it stands somewhere before a noun, as far as anybody can see that.</summary>
    public bool IsAdjective(NameToken token) =>
        token.Text.Contains('-', StringComparison.Ordinal) || _adjectives.Contains(token.Lower);

    public bool HasCapitals(NameToken token) => _capitals.ContainsKey(token.Lower);

    /// <summary>Whether the text mostly writes it small: a common noun that was given a capital here.</summary>
    public bool IsCommon(NameToken token) =>
        _lower.GetValueOrDefault(token.Lower) > 2 * _capitals.GetValueOrDefault(token.Lower);

    public bool HasLower(NameToken token) => _lower.ContainsKey(token.Lower);

    private static bool IsNoun(NameToken token) =>
        !token.IsCapital && token.IsNext && !token.IsNumber && !NameContexts.IsVerbLike(token.Text);

    private static void Count(Dictionary<string, int> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;
}
