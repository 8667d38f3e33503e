using Bot.Texts.Papers;

namespace Bot.Texts.Names;

/// <summary>Takes apart what a hyphen joins for the occasion: Paris-Berlin-Moscow, but not Jean-Pierre Chevènement.</summary>
internal static class HyphenSplitter
{
    public static List<NameToken> Split(List<NameToken> tokens, CapitalCounts counts)
    {
        var split = new List<NameToken>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var parts = Parts(tokens[at]);
            var isFirstName = at + 1 < tokens.Count && tokens[at + 1].IsCapital && tokens[at + 1].IsNext;
            if (parts.Count > 1 && !isFirstName && parts.TrueForAll(part => part.IsCapital && counts.HasCapitals(part)))
                split.AddRange(parts);
            else
                split.Add(tokens[at]);
        }
        return split;
    }

    private static List<NameToken> Parts(NameToken token)
    {
        var parts = new List<NameToken>();
        var start = 0;
        foreach (var text in token.Text.Split('-'))
        {
            if (text.Length == 0)
                return [];
            var isFirst = parts.Count == 0;
            parts.Add(
                token with
                {
                    Range = new TextRange(token.Range.Start + start, text.Length),
                    Text = text,
                    Gap = isFirst ? token.Gap : "-",
                    IsStart = isFirst && token.IsStart,
                    IsPossessive = false,
                }
            );
            start += text.Length + 1;
        }
        parts[^1] = parts[^1] with { IsPossessive = token.IsPossessive };
        return parts;
    }
}
