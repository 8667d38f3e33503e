namespace Bot.Texts.Names;

/// <summary>Names in one list are names of the same kind of thing: from Mali, Burkina Faso, Niger and perhaps soon Chad.</summary>
internal static class NameLists
{
    private const double Worth = 1.5;

    /// <param name="chains">Of one block, in order.</param>
    public static IEnumerable<List<NameChain>> Of(IReadOnlyList<NameChain> chains)
    {
        var list = new List<NameChain>();
        foreach (var chain in chains)
        {
            var join = list.Count == 0 ? Join.None : Joined(list[^1], chain);
            if (join == Join.None)
                list.Clear();
            list.Add(chain);
            if (join != Join.End)
                continue;
            if (list.Count > 2 || list[0].HasThe == list[1].HasThe)
                yield return [.. list];
            list.Clear();
            list.Add(chain);
        }
    }

    /// <summary>Lets the members that the text has spoken for speak for the others.</summary>
    public static void Spread(List<NameChain> list, Func<NameChain, NameEvidence> evidence)
    {
        foreach (var chain in list)
        {
            var own = evidence(chain);
            var (people, places) = (0, 0);
            foreach (var other in list)
            {
                var theirs = evidence(other);
                if (theirs == own)
                    continue;
                people += theirs.Kind == NameKind.Person && theirs.Person >= 2 ? 1 : 0;
                places += theirs.Kind == NameKind.Place && theirs.Place >= 1 ? 1 : 0;
            }
            if (people > 0 && places == 0)
                own.Person += own.Weakly("list", Worth, Worth);
            else if (places > 0 && people == 0)
                own.Place += own.Weakly("list", Worth, Worth);
        }
    }

    private enum Join
    {
        None,
        Comma,
        End,
    }

    private static Join Joined(NameChain one, NameChain other)
    {
        if (one.IsPossessive)
            return Join.None;
        var words = other.Tokens.Skip(one.Last + 1).Take(other.Outer - one.Last - 1).ToList();
        var gap = other.Tokens[one.Last + 1].Gap.Trim();
        if (gap is not ("" or ",") || words.Skip(1).Any(word => !word.IsNext && word.Gap != ""))
            return Join.None;
        if (words.Count > 0 && words[0].Text is "and" or "or" or "nor")
            return words.Count <= 3 && words.Skip(1).All(word => !word.IsCapital && !word.IsNumber)
                ? Join.End
                : Join.None;
        return gap == "," && (words.Count == 0 || words is [{ Text: "the" }]) ? Join.Comma : Join.None;
    }
}
