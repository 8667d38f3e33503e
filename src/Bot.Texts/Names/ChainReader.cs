namespace Bot.Texts.Names;

/// <summary>Finds the chains of capital words in a block and cuts off what is no part of a name.</summary>
internal sealed class ChainReader(CapitalCounts counts)
{
    public IEnumerable<NameChain> Read(IReadOnlyList<NameToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!CanBegin(tokens, at))
                continue;
            var last = End(tokens, at);
            if (Cut(tokens, at, last) is { } chain)
                yield return chain;
            at = last;
        }
    }

    private bool CanBegin(IReadOnlyList<NameToken> tokens, int at)
    {
        var token = tokens[at];
        if (!token.IsCapital || IsShouted(tokens, at))
            return false;
        if (NameWords.Calendar.Contains(token.Lower) || (token.Text != "The" && NameWords.IsSmallWord(token.Text)))
            return false;
        if (!token.IsStart)
            return true;
        // At the start of a sentence a capital says nothing: the rest of the text must speak for it.
        if (NameWords.IsOpener(token.Text) || (counts.HasLower(token) && !counts.HasCapitals(token)))
            return false;
        return !counts.IsCommon(token);
    }

    private static int End(IReadOnlyList<NameToken> tokens, int first)
    {
        var (last, mayTakeOf) = (first, CanTakeOf(tokens[first]) || tokens[first].Text == "The");
        while (last + 1 < tokens.Count && !tokens[last].IsPossessive)
        {
            var next = last + 1;
            if (Links(tokens, last) && tokens[next].IsCapital && !tokens[next].IsStart)
            {
                mayTakeOf |= CanTakeOf(tokens[next]);
                last = next;
                continue;
            }
            while (next < tokens.Count && next - last <= 3 && IsConnector(tokens, next, mayTakeOf))
                next++;
            if (next == last + 1 || next >= tokens.Count || !tokens[next].IsCapital || tokens[next].IsStart)
                break;
            if (tokens[next].Gap.Length > 0 && !tokens[next].IsNext)
                break;
            last = next;
        }
        return last;
    }

    private static bool IsConnector(IReadOnlyList<NameToken> tokens, int at, bool mayTakeOf) =>
        tokens[at].IsNext
        && (
            NameWords.Connectors.Contains(tokens[at].Text.Replace('\'', '’')) && (mayTakeOf || tokens[at].Text != "of")
            || (tokens[at].Text == "the" && tokens[at - 1].Text == "of")
        );

    private static bool CanTakeOf(NameToken token) => NameWords.BeforeOf.Contains(token.Lower);

    /// <summary>Whether the next word may belong to the same name: a space, a slash, or the dot of an initial between.</summary>
    private static bool Links(IReadOnlyList<NameToken> tokens, int at)
    {
        var (token, next) = (tokens[at], tokens[at + 1]);
        // Ukraine EU status: an acronym begins anew. So does a title: on Wednesday Miss Lucas came.
        if (next.IsAllCapitals && !token.IsAllCapitals && !NameWords.IsRoman(next.Text))
            return false;
        if (
            NameWords.IsCourtesy(next.Text)
            && !NameWords.IsTitle(token.Text)
            && at + 2 < tokens.Count
            && tokens[at + 2].IsCapital
        )
            return false;
        if (next.Text == "I" || NameWords.IsSmallWord(next.Text) || NameWords.Calendar.Contains(next.Lower))
            return false;
        return next.IsNext || next.Gap is "/" || (next.Gap == ". " && NameWords.TakesDot(token.Text));
    }

    private NameChain? Cut(IReadOnlyList<NameToken> tokens, int first, int last)
    {
        var (core, title, isTitled) = (first, (string?)null, false);
        var end = tokens[last].Lower;
        var isHead = last > first && (NameWords.PlaceEnds.Contains(end) || NameWords.OrganisationEnds.Contains(end));
        while (core <= last && !isHead && IsBeforeName(tokens[core]))
        {
            title = NameWords.IsCourtesy(tokens[core].Text) ? tokens[core].Lower : null;
            isTitled |= title is not null || NameWords.IsOffice(tokens[core].Text);
            core++;
        }
        // Duke of Wellington: the title is the name. A title alone is none.
        if (core <= last && title is not null && NameWords.Connectors.Contains(tokens[core].Text))
            (core, title) = (core - 1, null);
        while (core <= last && NameWords.Connectors.Contains(tokens[core].Text) && tokens[core].Text is "of" or "the")
            core++;
        if (core > last)
            return null;
        var from = title is null ? core : core - 1;
        if (!isTitled && (core == last ? IsNoName(tokens[core]) : IsPeoples(tokens, core, last)))
            return null;
        return new NameChain
        {
            Tokens = tokens,
            Outer = first,
            First = from,
            Last = last,
            Title = title,
            IsTitled = isTitled,
            IsWeak =
                (!isTitled && core == last && tokens[core].IsStart)
                || (!isTitled && first > 0 && tokens[first - 1].Text is "a" or "an" or "A" or "An"),
        };
    }

    private bool IsBeforeName(NameToken token) =>
        NameWords.IsCourtesy(token.Text)
        || NameWords.IsOffice(token.Text)
        || (NameWords.IsDemonym(token.Text) && counts.IsAdjective(token));

    private bool IsNoName(NameToken token) =>
        token.Text.Length == 1
        || token.Lower.Split('-').All(NameWords.Calendar.Contains)
        || NameWords.IsPeople(token.Text)
        || NameWords.IsOpener(token.Text)
        || (NameWords.IsDemonym(token.Text) && counts.IsAdjective(token))
        || counts.IsCommon(token)
        || NameWords.IsRoman(token.Text);

    /// <summary>Eastern European: adjectives with nothing behind them.</summary>
    private static bool IsPeoples(IReadOnlyList<NameToken> tokens, int core, int last)
    {
        if (NameWords.IsPeople(tokens[last].Text))
            return true;
        while (
            core <= last
            && (NameWords.IsDemonym(tokens[core].Text) || NameWords.PlaceStarts.Contains(tokens[core].Lower))
        )
            core++;
        return core > last && NameWords.IsDemonym(tokens[last].Text);
    }

    /// <summary>A line in capitals says nothing about its words.</summary>
    private static bool IsShouted(IReadOnlyList<NameToken> tokens, int at) =>
        (at + 1 < tokens.Count && AreShouted(tokens[at], tokens[at + 1]))
        || (at > 0 && AreShouted(tokens[at - 1], tokens[at]));

    private static bool AreShouted(NameToken one, NameToken other) =>
        one.IsAllCapitals && other.IsAllCapitals && other.IsNext && !NameWords.IsRoman(other.Text);
}
