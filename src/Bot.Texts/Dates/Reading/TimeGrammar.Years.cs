namespace Bot.Texts.Dates.Reading;

/// <summary>Years and what is wider than a month: seasons, quarters, decades, centuries, BC and AD.</summary>
internal sealed partial class TimeGrammar
{
    private const int FirstPlainYear = 1000;
    private const int LastPlainYear = 2199;

    /// <summary>The year behind a day or month: <c>, 2022</c>, <c>of 1821</c>, <c>'41</c>, <c>of that year</c>.</summary>
    private int? YearBehind(int at, TimePhrase phrase)
    {
        var next = at;
        if (
            tokens.Skip(ref next, ',')
            || tokens.Skip(ref next, WordClass.Of, 1)
            || tokens.Skip(ref next, WordClass.Of, 2)
        )
        {
            if (PointedYear(next) is { } pointed && !tokens.Next(at).Is(','))
            {
                phrase.Pointing = pointed.Pointing;
                phrase.Unit = TimeUnit.Year;
                return pointed.End;
            }
        }
        if (tokens.Next(next).Is('\'') && tokens[next].Spaced)
        {
            var apostrophe = new TimePhrase();
            if (ShortYear(next, apostrophe) is { } end && apostrophe.Wide is null)
            {
                phrase.Year = apostrophe.Year;
                return end;
            }
        }
        if (!tokens.IsNumber(next, 1, 4) || !IsNumberFree(next))
            return null;
        var year = new TimePhrase();
        if (YearOf(next, year) is not { } read)
            return null;
        // "In May 2000 men" counts men only where nothing else could be meant; "May 3, 1500 men" does so always.
        if (tokens.Next(next - 1).Is(',') && tokens.IsClass(read, WordClass.Counted))
            return null;
        phrase.Year = year.Year;
        return read;
    }

    private (Pointing Pointing, int End)? PointedYear(int at)
    {
        tokens.Skip(ref at, WordClass.Article, 1);
        if (!tokens.IsClass(at, WordClass.Pointer))
            return null;
        var pointing = (Pointing)tokens[at].Value;
        at++;
        tokens.Skip(ref at, WordClass.Pointer, 1);
        return tokens.IsClass(at, WordClass.Unit, (int)TimeUnit.Year) ? (Normal(pointing), at + 1) : null;
    }

    /// <summary>A year by itself, with its era. Whether it may stand as a year is for the licence to say.</summary>
    private int? YearOf(int at, TimePhrase phrase)
    {
        if (!tokens.IsNumber(at, 1, 4) || tokens[at].Value == 0)
            return null;
        var value = tokens[at].Value;
        if (Era(at + 1) is { } era)
        {
            phrase.Year = era.IsBefore ? 1 - value : value;
            return era.End;
        }
        if (IsBeforeEra(at))
        {
            phrase.Year = value;
            return at + 1;
        }
        if (tokens[at].Length != 4 || value is < FirstPlainYear or > LastPlainYear)
            return null;
        phrase.Year = value;
        // "1982 summer", where the season is what is dated.
        if (tokens.IsClass(at + 1, WordClass.Season))
        {
            phrase.Season = tokens[at + 1].Value;
            return at + 2;
        }
        return at + 1;
    }

    /// <summary>"499 to 493 BC": the era stands at the other end.</summary>
    private bool IsBeforeEra(int at)
    {
        var link = tokens.Next(at + 1);
        var next = tokens.IsClass(at + 2, WordClass.Article, 1) ? at + 3 : at + 2;
        return (link.Is('-') || link.Class == WordClass.Link)
            && tokens.IsNumber(next, 1, 4)
            && tokens[at].Length <= tokens[next].Length + 1
            && Era(next + 1) is not null;
    }

    /// <summary><c>BC</c>, <c>B.C.</c>, <c>CE</c> behind a number.</summary>
    private (bool IsBefore, int End)? Era(int at)
    {
        if (tokens.IsClass(at, WordClass.Era) && tokens.Text(at)[0] is 'B' or 'A' or 'C' && tokens[at].IsCapital)
            return (tokens[at].Value == 2, at + 1);
        var letters = "";
        var end = at;
        while (letters.Length < 3 && tokens.Next(end) is { IsWord: true, Length: 1, IsCapital: true })
        {
            if (letters.Length > 0 && tokens[end].Spaced && !tokens[end - 1].Is('.'))
                break;
            letters += tokens.Text(end)[0];
            end++;
            if (letters is "BC" or "BCE" or "AD" or "CE" && !tokens.IsGlued(end, '.'))
                return (letters[0] == 'B', end);
            if (!tokens.Skip(ref end, '.'))
                break;
            if (letters is "BC" or "BCE" or "AD" or "CE" && !(tokens.Next(end) is { Length: 1, IsCapital: true }))
                return (letters[0] == 'B', end);
        }
        return null;
    }

    /// <summary><c>'41</c>, in the century that lies nearest to the year last named.</summary>
    private int? ShortYear(int at, TimePhrase phrase)
    {
        if (!tokens.IsNumber(at + 1, 2, 2) || tokens[at + 1].Spaced || IsWordBefore(at))
            return null;
        var value = tokens[at + 1].Value;
        phrase.Year = InLikelyCentury(value);
        if (IsLetterS(at + 2) && value % 10 == 0)
        {
            phrase.Wide = TimePrecision.Decade;
            return at + 3;
        }
        return tokens.Next(at + 2) is { Spaced: false, IsWord: true } ? null : at + 2;
    }

    private int InLikelyCentury(int yearInCentury)
    {
        var year = _lastYear / 100 * 100 + yearInCentury;
        return year - _lastYear > 50 ? year - 100
            : _lastYear - year > 50 ? year + 100
            : year;
    }

    private bool IsWordBefore(int at) =>
        !tokens[at].Spaced && tokens.Before(at) is { IsWord: true } or { IsNumber: true };

    private bool IsLetterS(int at) =>
        tokens.Next(at) is { Spaced: false, Length: 1, IsWord: true } && tokens.Text(at)[0] is 's';

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
        return inside || IsSeasonAlone(at) ? next : null;
    }

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

    /// <summary>Dates in figures: <c>2022-02-24</c>, <c>24.2.2022</c>, <c>2/24/2022</c> (the month first unless it cannot be).</summary>
    private int? Figures(int at, TimePhrase phrase)
    {
        var mark = tokens.Next(at + 1);
        if (mark.Spaced || !(mark.Is('-') || mark.Is('/') || mark.Is('.')))
            return null;
        var sign = (char)mark.Value;
        if (!tokens.IsNumber(at + 2, 1, 4) || tokens[at + 2].Spaced)
            return null;
        if (!tokens.IsGlued(at + 3, sign) || !tokens.IsNumber(at + 4, 1, 4) || tokens[at + 4].Spaced)
            return sign == '-' ? YearMonth(at, phrase) : null;
        if (tokens.IsGlued(at + 5, sign) && tokens.Next(at + 6) is { IsNumber: true, Spaced: false })
            return null;
        var (one, two, three) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        (int Year, int Month, int Day) date;
        if (one.Length == 4)
            date = (one.Value, two.Value, three.Value);
        else if (three.Length != 4)
            return null;
        else if (sign == '/' && one.Value <= 12)
            date = two.Value > 12 || one.Value <= 12 ? (three.Value, one.Value, two.Value) : default;
        else
            date = (three.Value, two.Value, one.Value);
        if (date.Year is < 1 or > LastPlainYear || !CalendarDay.Exists(date.Year, date.Month, date.Day))
            return null;
        (phrase.Year, phrase.Month, phrase.Day) = date;
        return at + 5;
    }

    /// <summary><c>2022-02</c>; <c>1901-02</c> is a span of two years.</summary>
    private int? YearMonth(int at, TimePhrase phrase)
    {
        var (year, month) = (tokens[at], tokens[at + 2]);
        if (year.Length != 4 || month.Length != 2 || month.Value is < 1 or > 12 || month.Value > year.Value % 100)
            return null;
        if (year.Value is < FirstPlainYear or > LastPlainYear)
            return null;
        (phrase.Year, phrase.Month) = (year.Value, month.Value);
        return at + 3;
    }

    /// <summary>The number does not go on to the left: no decimal, no thousands, no letter, no currency.</summary>
    private bool IsNumberFree(int at)
    {
        if (tokens[at].Spaced || tokens[at].Fresh || at == 0)
            return !IsCurrency(tokens.Before(at));
        var before = tokens[at - 1];
        if (before.Is('.') || before.Is(','))
            return !tokens[at - 2].IsNumber || before.Spaced;
        if (before.Is('-'))
            return !(
                tokens.Before(at - 1) is { IsWord: true } word
                && !before.Spaced
                && word is { IsCapital: true, Length: <= 3, Class: not WordClass.ShortMonth }
            );
        return !before.IsWord && !IsCurrency(before) && !before.Is('#') && !before.Is('/')
            || before.Class == WordClass.Link;
    }

    private static bool IsCurrency(Token token) =>
        token.Kind == TokenKind.Mark && (char)token.Value is '$' or '€' or '£' or '¥' or '#' or '§' or '№';
}
