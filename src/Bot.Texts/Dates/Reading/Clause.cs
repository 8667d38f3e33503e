namespace Bot.Texts.Dates.Reading;

/// <summary>
/// The words in front of a date in its sentence. They say how the statement stands to the date, and whether the date
/// tells when the statement held or only which thing is meant.
/// </summary>
internal sealed class Clause(TokenReader tokens, TimePhrase phrase)
{
    private const int Sight = 40;

    private static readonly Dictionary<string, TimeRelation> Relations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["since"] = TimeRelation.Since,
        ["from"] = TimeRelation.Since,
        ["until"] = TimeRelation.Until,
        ["till"] = TimeRelation.Until,
        ["by"] = TimeRelation.By,
        ["before"] = TimeRelation.Before,
        ["after"] = TimeRelation.After,
        ["following"] = TimeRelation.After,
    };

    private readonly int _governor = Governor(tokens, phrase);

    public TimeRelation Relation
    {
        get
        {
            if (phrase.Steps != 0)
                return phrase.Steps > 0 ? TimeRelation.After : TimeRelation.Before;
            if (_governor < 0 || !tokens[_governor].IsWord)
                return TimeRelation.On;
            if (Word(_governor) is "of" && Word(_governor - 1) is "as")
                return TimeRelation.AsOf;
            if (Word(_governor) is "as" && Word(_governor - 1) is "early")
                return TimeRelation.Since;
            return Relations.GetValueOrDefault(Word(_governor), TimeRelation.On);
        }
    }

    public StatementRole RoleOf(CalendarTime value, SpanEnd? until)
    {
        if (until is not null && value.Precision <= TimePrecision.Year && until.Value.Precision <= TimePrecision.Year)
            return StatementRole.Period;
        if (value.Precision < TimePrecision.Year)
            return StatementRole.Period;
        return IsMention ? StatementRole.Mention : StatementRole.Event;
    }

    /// <summary>The date only tells which thing is meant, or limits the clause.</summary>
    public bool IsMention
    {
        get
        {
            if (phrase.CountsFromEvent || IsHeading() || IsBracketedYear())
                return true;
            var governor = Word(_governor);
            if (
                _governor >= 0
                && governor is "of"
                && tokens[_governor].Class == WordClass.Of
                && Relation != TimeRelation.AsOf
            )
                return IsNoun(_governor - 1);
            if (phrase.Steps == 0 && (Relation is TimeRelation.After or TimeRelation.Before) && !IsFronted(_governor))
                return true;
            return IsInsidePhrase();
        }
    }

    /// <summary>A paragraph without an end to its sentence, such as a heading or a caption.</summary>
    private bool IsHeading()
    {
        var first = phrase.First;
        while (first > 0 && !tokens[first].OpensParagraph)
        {
            if (phrase.First - first > Sight)
                return false;
            first--;
        }
        for (var at = first; at < first + Sight; at++)
        {
            var token = tokens[at];
            if (token.Is('.') || token.Is('!') || token.Is('?') || token.Is(':') || token.Is(';'))
                return false;
            if (at > first && (token.OpensParagraph || token.Kind == TokenKind.Nothing))
                return true;
        }
        return false;
    }

    /// <summary>A year alone in brackets, or at the end of a bracketed reference, is the year of a book or of a name.</summary>
    private bool IsBracketedYear()
    {
        if (
            !phrase.IsBareYear
            || tokens.Before(phrase.First) is not { Kind: TokenKind.Mark } and not { IsCapital: true }
        )
            return false;
        for (var at = phrase.First - 1; at >= 0 && at > phrase.First - 10 && !tokens[at + 1].Fresh; at--)
        {
            if (tokens[at].Is('('))
                return true;
            if (tokens[at].IsWord && !tokens[at].IsCapital && tokens[at].Length > 3)
                return false;
        }
        return false;
    }

    /// <summary>
    /// Walks back to the beginning of the clause. The date belongs to a smaller phrase where that opens with <c>like</c>,
    /// with <c>after</c> and a noun, or with a relative pronoun that only picks out its noun.
    /// </summary>
    private bool IsInsidePhrase()
    {
        var depth = 0;
        var last = Math.Max(0, phrase.First - Sight);
        for (var at = phrase.First - 1; at >= last; at--)
        {
            var token = tokens[at];
            if (tokens[at + 1].OpensSentence || tokens[at + 1].Fresh)
                return false;
            if (token.Is(')'))
                depth++;
            else if (token.Is('(') && depth-- == 0)
                return false;
            if (depth > 0)
                continue;
            if (token.Is(',') || token.Is(';') || token.Is('-') && token.Spaced || token.Is('"'))
                return false;
            if (!token.IsWord)
                continue;
            switch (Word(at))
            {
                case "like" or "unlike":
                    return true;
                case "as" when tokens.Before(at).Is(','):
                    return true;
                case "after" or "before" or "since" or "until" or "following" when at != _governor:
                    return !tokens[at].OpensSentence;
                case "who" or "whom" or "whose":
                    return !tokens.Before(at).Is(',');
                case "which":
                    return !tokens.Before(at).Is(',')
                        && tokens.Before(at).Class is not (WordClass.Of or WordClass.Preposition);
                case "that" when IsVerb(at + 1):
                    return !tokens.Before(at).Is(',');
                case "that" or "when" or "while" or "where" or "because" or "although" or "but":
                    return false;
            }
        }
        return false;
    }

    private bool IsVerb(int at) =>
        tokens[at].Class == WordClass.Verb || (tokens[at].IsWord && Word(at).EndsWith("ed", StringComparison.Ordinal));

    private bool IsNoun(int at) =>
        at >= 0 && tokens[at].IsWord && tokens[at].Class is WordClass.None or WordClass.Unit && !IsVerb(at);

    /// <summary>The words stand at the head of the sentence or of a clause cut off by a comma or a conjunction.</summary>
    private bool IsFronted(int at)
    {
        if (tokens[at].OpensSentence)
            return true;
        var before = tokens.Before(at);
        return before.Class == WordClass.Conjunction && Word(at - 1) is not "as"
            || (before.Is(',') && tokens.Before(at - 1) is { Class: WordClass.Conjunction or WordClass.Relative })
            || (before.Is(',') && tokens[at - 2].OpensSentence);
    }

    /// <summary>The word that governs the date: the one in front of it, articles and weighing words left out.</summary>
    private static int Governor(TokenReader tokens, TimePhrase phrase)
    {
        var at = phrase.First;
        while (at > 0 && !tokens[at].Fresh && phrase.First - at < 4)
        {
            at--;
            if (
                tokens[at].Class is not (WordClass.Article or WordClass.Approximator)
                && !IsYears(tokens, at)
                && !tokens.IsWord(at, "at")
            )
                return at;
        }
        return -1;
    }

    private static bool IsYears(TokenReader tokens, int at) => tokens[at].Class == WordClass.Unit;

    private string Word(int at) => at >= 0 && tokens[at].IsWord ? tokens.Text(at).ToString().ToLowerInvariant() : "";
}
