namespace Bot.Texts.Dates.Reading;

/// <summary>A point: a date with the part of it that is meant, something pointed at, something counted.</summary>
internal sealed partial class TimeGrammar
{
    private TimePhrase? Point(int first, TimePhrase? left)
    {
        var at = first;
        var phrase = new TimePhrase { First = first };
        if (left is not null && ShortEnd(at, left) is { } shortEnd)
            return shortEnd;
        if (Counted(first) is { } counted)
            return counted;

        var withArticle = tokens.Skip(ref at, WordClass.Article, 1);
        if (Part(ref at, phrase))
        {
            if (Inner(at, phrase) is { } end)
                return Closed(phrase, end);
            if (phrase.Part != PartOfPeriod.Whole)
                return null;
        }

        at = withArticle ? first + 1 : first;
        phrase = new TimePhrase { First = first };
        if (Pointed(at, phrase) is { } pointed)
            return Closed(phrase, pointed);
        phrase = new TimePhrase { First = first };
        if (Date(at, phrase, left is not null) is not { } read)
            return null;
        // The article belongs to "the 5th of May", "the 1920s", "the spring of 1944", not to "the 1941 campaign".
        if (withArticle && phrase.IsBareYear)
            return left is null ? null : Closed(phrase, read);
        if (withArticle && phrase is { Month: > 0, Day: 0, Year: null })
            return null;
        if (!withArticle || IsArticleKept(phrase))
            return Closed(phrase, read);
        phrase.First = at;
        return Closed(phrase, read);
    }

    private static bool IsArticleKept(TimePhrase phrase) =>
        phrase.Day > 0 || phrase.Season > 0 || phrase.Wide is not null || phrase.Quarter > 0 || phrase.Half > 0;

    private static TimePhrase Closed(TimePhrase phrase, int end)
    {
        phrase.End = end;
        return phrase;
    }

    /// <summary>What stands behind "early", "the end of", "the night of": a date or something pointed at.</summary>
    private int? Inner(int at, TimePhrase phrase)
    {
        var start = at;
        tokens.Skip(ref at, WordClass.Article, 1);
        if (Pointed(at, phrase) is { } pointed)
            return pointed;
        if (tokens.IsClass(at, WordClass.Unit) && at > start && tokens[at].Value <= (int)TimeUnit.Century)
        {
            // "the end of the year" points at the year that is being told.
            phrase.Pointing = Pointing.Same;
            phrase.Unit = (TimeUnit)tokens[at].Value;
            phrase.LacksArticle = true;
            return phrase.Unit == TimeUnit.Day ? null : at + 1;
        }
        return Date(at, phrase, true);
    }

    /// <summary>Reads "early", "mid-", "the end of", "the first half of", "the night of", "later in".</summary>
    private bool Part(ref int at, TimePhrase phrase)
    {
        var token = tokens[at];
        var next = at + 1;
        switch (token.Class)
        {
            case WordClass.PartAdjective:
                phrase.Part = (PartOfPeriod)token.Value;
                if (tokens.IsGlued(next, '-'))
                    next++;
                else if (tokens.IsClass(next, WordClass.DayTime))
                    return DayTime(ref at, at + 1, phrase);
                else if (tokens.IsClass(next, WordClass.Half) && tokens.IsClass(next + 1, WordClass.Of, 1))
                    next += 2;
                else
                    tokens.Skip(ref next, WordClass.Of);
                break;
            case WordClass.PartNoun when tokens.IsClass(next, WordClass.Of, 1):
                phrase.Part = token.Value == 4 ? PartOfPeriod.Whole : (PartOfPeriod)token.Value;
                next++;
                break;
            case WordClass.Ordinal
            or WordClass.Pointer when tokens.IsWord(next, "half") && tokens.IsClass(next + 1, WordClass.Of, 1):
                phrase.Half = token.Class == WordClass.Ordinal && token.Value == 1 ? 1 : 2;
                next += 2;
                break;
            case WordClass.None when tokens.IsWord(at, "latter") && tokens.IsClass(next, WordClass.Half):
                if (tokens.IsWord(next, "half"))
                    phrase.Half = 2;
                else
                    phrase.Part = PartOfPeriod.End;
                next++;
                if (!tokens.Skip(ref next, WordClass.Of, 1))
                    return false;
                break;
            case WordClass.CountedFrom when token.Value <= 2 && tokens.IsClass(next, WordClass.Of, 2):
                next++;
                break;
            case WordClass.CountedFrom
                when token.Value <= 2 && tokens.IsClass(next, WordClass.Pointer) && IsLaterOrEarlier(at):
                break;
            case WordClass.DayTime:
                return DayTime(ref at, at, phrase);
            default:
                return false;
        }
        at = next;
        return true;
    }

    private bool IsLaterOrEarlier(int at) => tokens.IsWord(at, "later") || tokens.IsWord(at, "earlier");

    private bool DayTime(ref int at, int word, TimePhrase phrase)
    {
        var next = word + 1;
        tokens.Skip(ref next, WordClass.DayTime);
        if (!tokens.Skip(ref next, WordClass.Of))
            return false;
        phrase.Part = PartOfPeriod.Whole;
        at = next;
        return true;
    }

    /// <summary>A day in figures, with its ending or without.</summary>
    private static bool IsFigure(Token token) => token.IsNumber || token.Class == WordClass.OrdinalEnding;

    /// <summary>The second end in short: <c>4 and 5</c> after a month, <c>17</c> after 1915.</summary>
    private TimePhrase? ShortEnd(int at, TimePhrase left)
    {
        var first = at;
        var dashed = tokens[at - 1].Is('-') || tokens[at - 1].Is('/');
        if (left is { Year: null, Day: > 0, Month: > 0 } && IsFigure(tokens[left.End - 1]))
        {
            if (DayNumber(ref at) is { } day && !tokens.IsClass(at, WordClass.Month) && IsDayFree(at))
            {
                var phrase = new TimePhrase
                {
                    First = first,
                    Month = left.Month,
                    Day = day,
                };
                return Closed(phrase, YearBehind(at, phrase) ?? at);
            }
            at = first;
        }
        if (dashed && left is { Year: > 1000, Month: 0 } && tokens.IsNumber(at, 2, 2))
        {
            var year = left.Year.Value / 100 * 100 + tokens[at].Value;
            if (year > left.Year && !tokens.IsGlued(at + 1, '-'))
                return new TimePhrase
                {
                    First = at,
                    End = at + 1,
                    Year = year,
                };
        }
        return null;
    }
}
