namespace Bot.Texts.Dates.Reading;

/// <summary>A date in one of its orders: day and month, month and day, figures alone, season, decade, century, year.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary>Reads the date that begins at <paramref name="at"/> and says where it ends.</summary>
    /// <param name="inside">Something before it (a part, the first end of a span) already says that a time is meant.</param>
    private int? Date(int at, TimePhrase phrase, bool inside)
    {
        var token = tokens[at];
        switch (token.Class)
        {
            case WordClass.Month or WordClass.ShortMonth:
                return MonthFirst(at, phrase, inside);
            case WordClass.Weekday or WordClass.ShortWeekday:
                return Weekday(at, phrase);
            case WordClass.Season:
                return Season(at, phrase, inside);
            case WordClass.Feast:
                return Feast(at, phrase);
            case WordClass.Ordinal:
                return Century(at, phrase) ?? Quarter(at, phrase) ?? DayFirst(at, phrase);
            case WordClass.Cardinal:
                return Century(at, phrase);
            case WordClass.Decades:
                phrase.Wide = TimePrecision.Decade;
                phrase.Year = 1900 + token.Value * 10;
                return inside || tokens.Before(at).Class == WordClass.Article ? at + 1 : null;
            case WordClass.Era when token.Value == 1 && tokens.IsNumber(at + 1, 1, 4) && token.IsCapital:
                phrase.Year = tokens[at + 1].Value;
                return phrase.Year > 0 ? at + 2 : null;
        }
        if (token.Is('\''))
            return ShortYear(at, phrase);
        if (token is { IsWord: true, Length: 1, IsCapital: true } && tokens.Text(at)[0] == 'Q')
            return QuarterSign(at, phrase);
        if (!token.IsNumber || !IsNumberFree(at))
            return null;
        return Figures(at, phrase)
            ?? Decade(at, phrase)
            ?? Century(at, phrase)
            ?? Quarter(at, phrase)
            ?? DayFirst(at, phrase)
            ?? YearOf(at, phrase);
    }

    private int? MonthFirst(int at, TimePhrase phrase, bool inside)
    {
        var month = tokens[at];
        if (!month.IsCapital)
            return null;
        var next = at + 1;
        if (month.Class == WordClass.ShortMonth && tokens.IsGlued(next, '.'))
            next++;
        phrase.Month = month.Value;

        var day = next;
        if (tokens.IsClass(day, WordClass.Article, 1) && !tokens.IsClass(day + 1, WordClass.Article))
            day++;
        if (DayNumber(ref day) is { } number && IsDayFree(day))
        {
            phrase.Day = number;
            return YearBehind(day, phrase) ?? day;
        }
        if (YearBehind(next, phrase) is { } withYear)
            return withYear;
        return inside || IsMonthAlone(at, next) ? next : null;
    }

    /// <summary>Some months are also names and verbs; alone, they need a word in front that speaks of time.</summary>
    private bool IsMonthAlone(int at, int next)
    {
        var before = tokens.Before(at);
        var isSpokenOfAsTime =
            before.Class
                is WordClass.Of
                    or WordClass.Preposition
                    or WordClass.Link
                    or WordClass.PartAdjective
                    or WordClass.CountedFrom
                    or WordClass.Pointer
                    or WordClass.Approximator
            || before.Is('(');
        var after = tokens.Next(next);
        var isName = after is { IsWord: true, IsCapital: true, Class: WordClass.None } && !isSpokenOfAsTime;
        if (tokens[at].Class == WordClass.ShortMonth)
            return isSpokenOfAsTime && before.Class != WordClass.Preposition;
        var isAmbiguous = tokens[at].Value is 3 or 5 or 4 or 6 or 8;
        return isSpokenOfAsTime
            || (!isName && (!isAmbiguous || tokens[at].Value is 4 or 6 or 8 && !tokens[at].OpensSentence));
    }

    /// <summary><c>24 February 2022</c>, <c>the 5th of May</c>, <c>24-Feb-2022</c>.</summary>
    private int? DayFirst(int at, TimePhrase phrase)
    {
        if (DayNumber(ref at) is not { } day)
            return null;
        var next = at;
        if (tokens.IsGlued(next, '-') && !tokens.Next(next + 1).Spaced)
            next++;
        else
            tokens.Skip(ref next, WordClass.Of, 1);
        var month = tokens.Next(next);
        if (month.Class is WordClass.Month or WordClass.ShortMonth && month.IsCapital)
        {
            phrase.Day = day;
            phrase.Month = month.Value;
            next++;
            if (month.Class == WordClass.ShortMonth)
                _ = tokens.IsGlued(next, '.') && tokens.Next(next + 1).IsNumber && next++ > 0;
            if (tokens.IsGlued(next, '-') && tokens.IsNumber(next + 1, 4, 4))
                next++;
            return YearBehind(next, phrase) ?? next;
        }
        // "the 13th to the 19th of October": the month stands at the other end.
        if (!IsDayBeforeLink(at) && tokens[at - 1].Class != WordClass.OrdinalEnding)
            return null;
        phrase.Day = day;
        return at;
    }

    /// <summary>Only followed from a bare day to the next one, so that no chain of figures is read twice.</summary>
    private bool IsDayBeforeLink(int at)
    {
        for (var hop = 0; hop < 3; hop++)
        {
            var link = tokens.Next(at);
            if (!link.Is('-') && !link.Is(',') && link.Class != WordClass.Link)
                return false;
            at++;
            tokens.Skip(ref at, WordClass.Article, 1);
            if (DayNumber(ref at) is null)
                return false;
            var next = at;
            tokens.Skip(ref next, WordClass.Of, 1);
            if (tokens.Next(next) is { Class: WordClass.Month or WordClass.ShortMonth, IsCapital: true })
                return true;
        }
        return false;
    }

    /// <summary>A day of a month in figures or as a word, with its ending: <c>5</c>, <c>5th</c>, <c>fifth</c>.</summary>
    private int? DayNumber(ref int at)
    {
        var token = tokens.Next(at);
        if (token.Class == WordClass.Ordinal)
        {
            at++;
            return token.Value <= 31 ? token.Value : null;
        }
        if (!token.IsNumber || token.Length > 2 || token.Value is < 1 or > 31)
            return null;
        at++;
        if (!tokens.Next(at).Spaced)
            tokens.Skip(ref at, WordClass.OrdinalEnding);
        return token.Value;
    }

    /// <summary>What follows does not make the figure a part of a greater one, of a clock time or of a measure.</summary>
    private bool IsDayFree(int at)
    {
        var after = tokens.Next(at);
        if (after.Spaced || after.Kind == TokenKind.Nothing)
            return after.Class is not (WordClass.Counted or WordClass.Meridiem) && !after.Is('%');
        if (after.Is(',') || after.Is('.'))
            return !(tokens.Next(at + 1) is { IsNumber: true, Spaced: false });
        return !after.Is(':') || tokens.Next(at + 1).Spaced ? !after.IsWord && !after.Is('%') : false;
    }

    private int? Weekday(int at, TimePhrase phrase)
    {
        if (!tokens[at].IsCapital)
            return null;
        var isShort = tokens[at].Class == WordClass.ShortWeekday;
        phrase.Weekday = tokens[at].Value;
        var next = at + 1;
        if (isShort)
            tokens.Skip(ref next, '.');
        tokens.Skip(ref next, WordClass.DayTime);
        tokens.Skip(ref next, ',');
        tokens.Skip(ref next, WordClass.Of);
        tokens.Skip(ref next, WordClass.Article, 1);
        var inner = new TimePhrase();
        if (Date(next, inner, true) is { } end && inner.Day > 0 && inner.Month > 0)
        {
            (phrase.Day, phrase.Month, phrase.Year) = (inner.Day, inner.Month, inner.Year);
            phrase.Pointing = inner.Pointing;
            phrase.Unit = inner.Unit;
            phrase.Weekday = 0;
            return end;
        }
        return isShort ? null
            : tokens.IsClass(at + 1, WordClass.DayTime) ? at + 2
            : at + 1;
    }
}
