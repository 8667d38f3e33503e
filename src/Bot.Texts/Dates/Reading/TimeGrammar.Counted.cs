namespace Bot.Texts.Dates.Reading;

/// <summary>What is pointed at from the date last spoken of, and what is counted from it.</summary>
internal sealed partial class TimeGrammar
{
    private static Pointing Normal(Pointing pointing) =>
        pointing switch
        {
            Reading.Pointing.Last => Reading.Pointing.Previous,
            _ => pointing,
        };

    /// <summary><c>the next day</c>, <c>that year</c>, <c>the following spring</c>, <c>last Friday</c>, <c>yesterday</c>.</summary>
    private int? Pointed(int at, TimePhrase phrase)
    {
        var token = tokens[at];
        if (token.Class == WordClass.Deictic)
        {
            phrase.CountsFromWriting = true;
            phrase.Unit = TimeUnit.Day;
            phrase.Pointing = token.Value switch
            {
                2 => Reading.Pointing.Previous,
                3 => Reading.Pointing.Next,
                _ => Reading.Pointing.Same,
            };
            return tokens.IsClass(at + 1, WordClass.DayTime) ? at + 2 : at + 1;
        }
        if (token.Class == WordClass.Unit && PeriodsEnd(at) is { } end)
        {
            phrase.Pointing = Reading.Pointing.Same;
            phrase.Unit = (TimeUnit)token.Value;
            phrase.Part = PartOfPeriod.End;
            return end;
        }
        if (token.Class != WordClass.Pointer)
            return null;
        var pointing = (Pointing)token.Value;
        var next = at + 1;
        if (tokens.IsClass(next, WordClass.Pointer, (int)Reading.Pointing.Same))
            next++;
        else if (tokens.IsClass(next, WordClass.PartAdjective) && tokens.IsClass(next + 1, WordClass.Season))
            next++;
        var named = tokens.Next(next);
        var withArticle = tokens.Before(at).Class == WordClass.Article;
        phrase.LacksArticle =
            !withArticle && (pointing is Reading.Pointing.This or Reading.Pointing.Next or Reading.Pointing.Last);
        phrase.Pointing = Normal(pointing);
        switch (named.Class)
        {
            case WordClass.Unit when IsSingular(next):
                phrase.Unit = (TimeUnit)named.Value;
                // "the last day of the battle" and "this century's" point at no date that was spoken of.
                if (pointing == Reading.Pointing.Last && withArticle || phrase.Unit == TimeUnit.Fortnight)
                    return null;
                if (phrase.Unit == TimeUnit.Day && pointing == Reading.Pointing.Last)
                    return null;
                return next + 1;
            case WordClass.DayTime when tokens.Text(next)[0] is not 'h':
                phrase.Unit = TimeUnit.Day;
                return next + 1;
            case WordClass.Season:
                phrase.Season = named.Value;
                return YearBehind(next + 1, phrase) is null && !tokens.IsClass(next + 1, WordClass.Of, 1)
                    ? next + 1
                    : null;
            case WordClass.Month when named.IsCapital:
                phrase.Month = named.Value;
                return YearBehind(next + 1, phrase) is null ? next + 1 : null;
            case WordClass.Weekday when named.IsCapital:
                phrase.Weekday = named.Value;
                phrase.CountsFromWriting = true;
                return next + 1;
            default:
                return null;
        }
    }

    private int? PeriodsEnd(int at) =>
        tokens.IsGlued(at + 1, '\'')
        && tokens.Next(at + 2) is { Length: 1 }
        && tokens.IsWord(at + 3, "end")
        && tokens[at].Value is (int)TimeUnit.Month or (int)TimeUnit.Year
            ? at + 4
            : null;

    private bool IsSingular(int at) => tokens.Text(at)[^1] is not ('s' or 'S');

    /// <summary><c>two years later</c>, <c>the day after</c>, <c>sixteen years after</c>, <c>a decade ago</c>.</summary>
    private TimePhrase? Counted(int first)
    {
        var at = first;
        if (tokens.Skip(ref at, WordClass.Article, 1))
            return tokens.IsClass(at, WordClass.Unit) && IsSingular(at) ? Stepped(first, at, 1) : null;
        int amount;
        if (tokens.Skip(ref at, WordClass.Article, 2))
        {
            amount = 1;
        }
        else if (tokens.IsNumber(at, 1, 3) && IsNumberFree(at))
        {
            amount = tokens[at].Value;
            at++;
        }
        else if (tokens.Skip(ref at, WordClass.Cardinal))
        {
            amount = tokens[at - 1].Value;
            if (amount is >= 20 and < 100 && tokens.IsGlued(at, '-') && tokens.IsClass(at + 1, WordClass.Cardinal))
            {
                amount += tokens[at + 1].Value;
                at += 2;
            }
        }
        else
        {
            return null;
        }
        return amount > 0 && tokens.IsClass(at, WordClass.Unit) ? Stepped(first, at, amount) : null;
    }

    private TimePhrase? Stepped(int first, int unit, int amount)
    {
        var at = unit + 1;
        var withArticle = tokens.IsClass(first, WordClass.Article, 1);
        var direction = tokens.Next(at);
        if (
            direction.Class == WordClass.Pointer
            && withArticle
            && tokens.Text(at).Equals("following", StringComparison.OrdinalIgnoreCase)
        )
            direction = direction with { Class = WordClass.CountedFrom, Value = 2 };
        if (direction.Class != WordClass.CountedFrom)
            return null;
        var word = tokens.Text(at);
        var isOpen =
            word.Equals("after", StringComparison.OrdinalIgnoreCase)
            || word.Equals("before", StringComparison.OrdinalIgnoreCase);
        if (withArticle && !isOpen && direction.Value != 2)
            return null;
        at++;
        var follows = tokens.Next(at);
        var fromEvent = isOpen && (follows.IsWord || follows.IsNumber || follows.Is('"'));
        return new TimePhrase
        {
            First = first,
            End = at,
            Unit = (TimeUnit)tokens[unit].Value,
            Steps = direction.Value == 2 ? amount : -amount,
            CountsFromEvent = fromEvent,
            CountsFromWriting = direction.Value == 3,
        };
    }
}
