namespace Bot.Texts.Dates.Reading;

/// <summary>What is wider than a month and is no plain year: seasons, quarters, decades, centuries; and feasts.</summary>
internal sealed partial class TimeGrammar
{
    /// <summary><c>1990s</c>, <c>470s BC</c>, <c>1990's</c>.</summary>
    private int? Decade(int at, TimePhrase phrase)
    {
        if (!tokens.IsNumber(at, 2, 4) || tokens[at].Value % 10 != 0 || tokens[at].Value == 0)
            return null;
        var next = at + 1;
        if (tokens.IsGlued(next, '\''))
            next++;
        if (!IsLetterS(next))
            return null;
        next++;
        var value = tokens[at].Value;
        phrase.Wide =
            value % 100 == 0 && tokens[at].Length == 4 && value < 2000 ? TimePrecision.Century : TimePrecision.Decade;
        if (Era(next) is { } era)
        {
            phrase.Wide = TimePrecision.Decade;
            phrase.Year = era.IsBefore ? 1 - value : value;
            return era.End;
        }
        if (tokens[at].Length == 2)
        {
            // "In the 60s", not "in his 60s".
            if (
                tokens.Before(at)
                is not { Class: WordClass.Article or WordClass.PartAdjective }
                    and not { Kind: TokenKind.Mark }
            )
                return null;
            value = InLikelyCentury(value);
        }
        phrase.Year = value;
        return tokens[at].Length == 3 || value > LastPlainYear ? null : next;
    }

    /// <summary><c>19th century</c>, <c>the fifth century BC</c>, <c>eighteenth-century</c>.</summary>
    private int? Century(int at, TimePhrase phrase)
    {
        var next = at;
        int ordinal;
        if (
            tokens.IsClass(at, WordClass.Cardinal, 20)
            && tokens.IsGlued(at + 1, '-')
            && tokens.IsClass(at + 2, WordClass.Ordinal)
        )
        {
            ordinal = 20 + tokens[at + 2].Value;
            next += 3;
        }
        else if (tokens.IsClass(at, WordClass.Ordinal))
        {
            ordinal = tokens[at].Value;
            next++;
        }
        else if (tokens.IsNumber(at, 1, 2) && tokens.IsClass(at + 1, WordClass.OrdinalEnding) && !tokens[at + 1].Spaced)
        {
            ordinal = tokens[at].Value;
            next += 2;
        }
        else
        {
            return null;
        }
        if (tokens.Next(next).Is('-'))
            next++;
        if (!tokens.IsClass(next, WordClass.Unit, (int)TimeUnit.Century) || ordinal is < 1 or > 22)
            return null;
        next++;
        phrase.Wide = TimePrecision.Century;
        phrase.Year = ordinal * 100 - 50;
        if (Era(next) is { } era)
        {
            if (era.IsBefore)
                phrase.Year = 1 - phrase.Year;
            return era.End;
        }
        return next;
    }

    /// <summary><c>the third quarter of 1999</c>; without a year it is the quarter of the year that is told.</summary>
    private int? Quarter(int at, TimePhrase phrase)
    {
        var next = at;
        if (DayNumber(ref next) is not (>= 1 and <= 4) || next == at)
            return null;
        var number = tokens[at].Value;
        if (tokens.IsNumber(at, 1, 1) && next == at + 1)
            return null;
        tokens.Skip(ref next, '-');
        if (!tokens.IsClass(next, WordClass.Unit, (int)TimeUnit.Quarter))
            return null;
        phrase.Quarter = number;
        return YearBehind(next + 1, phrase) ?? next + 1;
    }

    /// <summary><c>Q1 2020</c>.</summary>
    private int? QuarterSign(int at, TimePhrase phrase)
    {
        if (!tokens.IsNumber(at + 1, 1, 1) || tokens[at + 1].Spaced || tokens[at + 1].Value is < 1 or > 4)
            return null;
        phrase.Quarter = tokens[at + 1].Value;
        return YearBehind(at + 2, phrase);
    }

    private int? Season(int at, TimePhrase phrase, bool inside)
    {
        phrase.Season = tokens[at].Value;
        var next = at + 1;
        if (YearBehind(next, phrase) is { } read)
            return read;
        if (!inside && !IsSeasonAlone(at))
            return null;
        phrase.Year = YearOfWhatIsDated(next);
        return next;
    }

    /// <summary>"The spring campaign of 1918": the year stands at what the season tells apart.</summary>
    private int? YearOfWhatIsDated(int at) =>
        tokens.Next(at) is { IsWord: true, IsCapital: false, Class: WordClass.None }
        && tokens.IsClass(at + 1, WordClass.Of, 1)
        && tokens.IsNumber(at + 2, 4, 4)
        && tokens[at + 2].Value is >= FirstPlainYear and <= LastPlainYear
            ? tokens[at + 2].Value
            : null;

    /// <summary>"the fall of the city" and "a spring of water" are no seasons.</summary>
    private bool IsSeasonAlone(int at)
    {
        if (tokens.IsClass(at + 1, WordClass.Of, 1))
            return false;
        var before = tokens.Before(at);
        var isFall = tokens.Text(at).Equals("fall", StringComparison.OrdinalIgnoreCase);
        if (before.Class == WordClass.Article)
            return before.Value == 1
                && (!isFall || tokens.Before(at - 1).Class is WordClass.Of or WordClass.Preposition);
        if (before.Class is WordClass.PartAdjective or WordClass.Pointer)
            return true;
        var link = tokens.Next(at + 1);
        if ((link.Is('-') || link.Class == WordClass.Link) && tokens.IsClass(at + 2, WordClass.Season))
            return true;
        if (isFall)
            return false;
        return before.Class is WordClass.Of or WordClass.Link or WordClass.Preposition
                && !(before.Class == WordClass.Of && before.Value == 1)
            || (tokens[at] is { OpensSentence: true, IsCapital: true } && tokens.Next(at + 1).IsWord);
    }

    /// <summary><c>Christmas 1941</c>, <c>Christmas Day</c>, <c>Christmas Eve 1914</c>.</summary>
    private int? Feast(int at, TimePhrase phrase)
    {
        if (!tokens[at].IsCapital)
            return null;
        (phrase.Month, phrase.Day) = (tokens[at].Value / 100, tokens[at].Value % 100);
        var next = at + 1;
        if (tokens.IsClass(next, WordClass.PartNoun) && tokens.IsWord(next, "eve"))
        {
            phrase.Day--;
            next++;
        }
        else if (!tokens.Skip(ref next, WordClass.DayTime) && tokens.IsClass(next, WordClass.Unit, (int)TimeUnit.Day))
        {
            next++;
        }
        if (YearBehind(next, phrase) is { } read)
            return read;
        return tokens.Before(at).Class is WordClass.Of or WordClass.Preposition or WordClass.Link || next > at + 1
            ? next
            : null;
    }
}
