namespace Bot.Texts.Dates.Reading;

/// <summary>Years: with a day or month in front, alone, in short, before and after Christ.</summary>
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
        if (tokens[at].Length < 4 ? !_licence.AllowsEarly(at) : value is < FirstPlainYear or > LastPlainYear)
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
}
