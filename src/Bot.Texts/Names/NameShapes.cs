namespace Bot.Texts.Names;

/// <summary>Reads out of the words of a name itself what it is a name of.</summary>
internal static class NameShapes
{
    private const int LongestPersonsName = 4;

    /// <summary>What words of the name say for sure weighs more than any single place it stands in.</summary>
    private const double Sure = 100;

    public static void Read(NameChain chain, NameEvidence evidence)
    {
        var words = chain.Core.Select(token => token.Lower).ToList();
        var (first, last) = (words[0], words[^1]);
        if (NameWords.CountryAbbreviations.Contains(last) && words.Count == 1 && chain.Tokens[chain.Last].IsAllCapitals)
            evidence.Place += Sure;
        else if (words.Count == 1 && chain.Tokens[chain.Last].IsAllCapitals && last.Length is > 1 and < 7)
            evidence.Organisation += Sure;
        if (chain.IsTitled)
            return;
        if (words.Count == 1)
        {
            evidence.IsEvent = NameWords.EventWords.Contains(last);
            if (NameWords.OrganisationEnds.Contains(last))
                evidence.Organisation += Sure;
            return;
        }
        if (words.Exists(NameWords.EventWords.Contains))
            evidence.IsEvent = true;
        else if (
            NameWords.OrganisationStarts.Contains(first)
            || (NameWords.OrganisationEnds.Contains(last) && !words.Contains("of"))
        )
            evidence.Organisation += Sure;
        else if ((words.Count > 2 || words.Contains("of")) && words.Exists(NameWords.OrganisationEnds.Contains))
            evidence.Organisation += Sure;
        else if (
            NameWords.PlaceEnds.Contains(last)
            || NameWords.PlaceEnds.Contains(first)
            || NameWords.SurePlaceStarts.Contains(first)
        )
            evidence.Place += Sure;
        else if (chain.Tokens[chain.First].Text == "The")
            evidence.IsEvent = true;
        else if (NameWords.BeforeOf.Contains(first) && words.Contains("of"))
            evidence.Person += 2;
        else if (NameWords.PlaceStarts.Contains(first))
            evidence.Place += 1.5;
        else if (IsPersonsName(chain))
            evidence.Person += evidence.Weakly("name", 1, 3);
    }

    /// <summary>Two to four words with capitals and no article: in English prose that is how a person is first named.</summary>
    public static bool IsPersonsName(NameChain chain)
    {
        var words = chain.Core.Select(token => token.Lower).ToList();
        if (words.Count is 1 or > LongestPersonsName || chain.HasThe || chain.IsWeak || IsQuoted(chain))
            return false;
        if (
            chain.After is { IsNext: true, IsNumber: true }
            || chain.Core.Any(token => token.Gap == "/" || token.IsNumber)
        )
            return false;
        if (
            words[0] is "le" or "la" or "les" or "el" or "il" or "die" or "der" or "das"
            || words.Contains("of")
            || words.Contains("the")
        )
            return false;
        return !chain.Core.Any(token => NameWords.IsDemonym(token.Text) || NameWords.Calendar.Contains(token.Lower))
            && !chain.Core.Any(token =>
                token.IsAllCapitals && token.Text.Length > 2 && !token.Text.Contains('.', StringComparison.Ordinal)
            );
    }

    /// <summary>Quotation marks around the name alone: a label, a title.</summary>
    private static bool IsQuoted(NameChain chain) =>
        chain.Tokens[chain.First].Gap.AsSpan().IndexOfAny("“\"‘«„") >= 0
        && chain.After is { } after
        && after.Gap.AsSpan().IndexOfAny("”\"’»“") >= 0;
}
