namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Turns phrases into calendar times: what the words leave out is taken from the dates around, what they count is
/// reckoned. A phrase that cannot be placed on the calendar gives nothing.
/// </summary>
internal sealed class TimeResolver
{
    private const int Sight = 9;

    /// <summary>Nobody looks farther back for the date that something stands beside.</summary>
    private const int LongestSentence = 150;

    private readonly TokenReader _tokens;
    private readonly List<TimePhrase> _phrases;
    private readonly CalendarDay? _writtenOn;
    private readonly bool _isReport;
    private readonly YearContext _years;

    /// <summary>The time that was last spoken of, and the last one of day precision.</summary>
    private CalendarTime? _last;
    private int _lastAt;

    public TimeResolver(TokenReader tokens, List<TimePhrase> phrases, CalendarDay? writtenOn)
    {
        _tokens = tokens;
        _phrases = phrases;
        _writtenOn = writtenOn;
        _isReport = writtenOn is { } day && IsReport(phrases, day);
        _years = new YearContext(tokens, phrases, writtenOn, _isReport);
    }

    public List<ResolvedTime> Resolve()
    {
        var resolved = new List<ResolvedTime>(_phrases.Count);
        for (var index = 0; index < _phrases.Count; index++)
        {
            if (One(index) is not { } time)
                continue;
            resolved.Add(time);
            if (!time.Phrase.CountsFromEvent && (_last is null || !new Clause(_tokens, time.Phrase).IsMention))
            {
                _last = time.Value;
                _lastAt = time.Phrase.First;
            }
        }
        return resolved;
    }

    /// <summary>
    /// A report speaks from the day it was written, a narrative from the days it tells of: it names years that lie far off.
    /// </summary>
    private static bool IsReport(List<TimePhrase> phrases, CalendarDay writtenOn)
    {
        var (fromWriting, farYears) = (0, 0);
        foreach (var phrase in phrases)
        {
            if (phrase.CountsFromWriting || phrase.LacksArticle || phrase is { Weekday: > 0, Day: 0 })
                fromWriting++;
            else if (phrase.Year is { } year && Math.Abs(year - writtenOn.Year) > 2)
                farYears++;
        }
        return fromWriting > farYears;
    }

    private ResolvedTime? One(int index)
    {
        var phrase = _phrases[index];
        if (phrase.Steps != 0)
            return Counted(phrase);
        if (phrase.Pointing is not null)
            return Pointed(phrase);
        if (phrase is { Weekday: > 0, Day: 0 })
            return Weekday(phrase);
        if (phrase.Year is { } year)
            return Placed(phrase, year, FoundHow.Said, null);
        return _years.Find(index) is { } found ? Placed(phrase, found, FoundHow.FromContext, null) : null;
    }

    internal static ResolvedTime? Placed(TimePhrase phrase, int year, FoundHow found, CalendarTime? anchor)
    {
        if (year is < -9000 or > 9000)
            return null;
        CalendarTime value;
        if (phrase.Wide == TimePrecision.Century)
            value = CalendarTime.OfCentury(year);
        else if (phrase.Wide == TimePrecision.Decade)
            value = CalendarTime.OfDecade(year);
        else if (phrase.Day > 0)
        {
            if (CalendarDay.Exists(year, phrase.Month, phrase.Day))
                value = CalendarTime.OfDay(CalendarDay.Of(year, phrase.Month, phrase.Day));
            // The old calendar had leap days that this one has not: of such a day only the month is certain. A year that
            // was guessed is the wrong one.
            else if (phrase is { Month: 2, Day: 29 } && found == FoundHow.Said)
                value = CalendarTime.OfMonth(year, 2);
            else
                return null;
        }
        else if (phrase.Month > 0)
            value = CalendarTime.OfMonth(year, phrase.Month);
        else if (phrase.Season > 0)
            value = CalendarTime.OfSeason(year, phrase.Season);
        else if (phrase.Quarter > 0)
            value = CalendarTime.OfQuarter(year, phrase.Quarter);
        else if (phrase.Half > 0)
            value = CalendarTime.OfHalf(year, phrase.Half);
        else
            value = CalendarTime.OfYear(year);
        return new ResolvedTime(phrase, value, found, anchor);
    }

    /// <summary>In a report a day of the week is the last one before writing, or the next where the sentence looks ahead.</summary>
    private ResolvedTime? Weekday(TimePhrase phrase)
    {
        if (!_isReport)
            return null;
        var written = _writtenOn!.Value;
        var back = (written.Weekday - phrase.Weekday + 7) % 7;
        if (phrase.Pointing == Pointing.Previous && back == 0)
            back = 7;
        else if (phrase.Pointing == Pointing.Next || LooksAhead(phrase))
            back -= 7;
        return Reckoned(phrase, CalendarTime.OfDay(written.AddDays(-back)), CalendarTime.OfDay(written));
    }

    /// <summary>"It will meet on Sunday", "On Sunday, it will meet"; not "it said on Sunday that it will meet".</summary>
    private bool LooksAhead(TimePhrase phrase)
    {
        var (first, last) = (phrase.First, phrase.First);
        while (first > 0 && phrase.First - first < Sight && !_tokens[first].OpensSentence)
            first--;
        if (phrase.First - first < 2)
        {
            while (last - phrase.First < Sight && !_tokens[last + 1].OpensSentence)
                last++;
        }
        for (var at = first; at <= last; at++)
        {
            if (_tokens.IsWord(at, "will"))
                return true;
        }
        return false;
    }

    private ResolvedTime? Pointed(TimePhrase phrase)
    {
        if (phrase.Weekday > 0)
            return Weekday(phrase);
        if (phrase.CountsFromWriting && !_isReport)
            return null;
        var fromWriting = phrase.CountsFromWriting || (phrase.LacksArticle && _isReport);
        var anchor = fromWriting ? CalendarTime.OfDay(_writtenOn!.Value) : _last;
        if (anchor is not { } from)
            return null;
        var step = phrase.Pointing switch
        {
            Pointing.Next => 1,
            Pointing.Previous => -1,
            _ => 0,
        };
        if (phrase is { Day: > 0, Month: 0 })
            return DayOfMonth(phrase, from);
        if (phrase.HasPlaceInYear)
        {
            // "In August of that year" after "the 1930s" names no year.
            if (from.Precision < TimePrecision.Year)
                return null;
            var year = from.AstronomicalYear;
            var place = phrase.Month > 0 ? phrase.Month : phrase.Season * 3;
            var here = from.Month > 0 ? from.Month : 0;
            if (phrase.Unit == TimeUnit.Year)
                year += step;
            else if (step > 0 && place <= here || step > 0 && here == 0)
                year++;
            else if (step < 0 && place >= here)
                year--;
            return Placed(phrase, year, FoundHow.FromContext, from);
        }
        return Shifted(from, phrase.Unit, step) is { } value ? Reckoned(phrase, value, from) : null;
    }

    /// <summary>"On the 14th": the next such day from the date last spoken of.</summary>
    private static ResolvedTime? DayOfMonth(TimePhrase phrase, CalendarTime from)
    {
        if (from.Month == 0)
            return null;
        var first = CalendarDay.Of(from.AstronomicalYear, from.Month, 1);
        var month = phrase.Day < from.DayOfMonth - 7 ? first.AddMonths(1) : first;
        return CalendarDay.Exists(month.Year, month.Month, phrase.Day)
            ? new ResolvedTime(
                phrase,
                CalendarTime.OfDay(CalendarDay.Of(month.Year, month.Month, phrase.Day)),
                FoundHow.FromContext,
                from
            )
            : null;
    }

    private ResolvedTime? Counted(TimePhrase phrase)
    {
        if (phrase.CountsFromWriting)
        {
            if (!_isReport)
                return null;
            var written = CalendarTime.OfDay(_writtenOn!.Value);
            return Shifted(written, phrase.Unit, phrase.Steps) is { } past ? Reckoned(phrase, past, written) : null;
        }
        if (_last is not { } anchor)
            return null;
        // "In February 2023, sixteen years after the speech" counts to the date it stands beside.
        if (phrase.CountsFromEvent && StandsBeside(phrase))
            return Reckoned(phrase, anchor, Shifted(anchor, phrase.Unit, -phrase.Steps));
        return Shifted(anchor, phrase.Unit, phrase.Steps) is { } value ? Reckoned(phrase, value, anchor) : null;
    }

    private bool StandsBeside(TimePhrase phrase)
    {
        for (var at = phrase.First; at > _lastAt; at--)
        {
            if (_tokens[at].OpensSentence || phrase.First - at > LongestSentence)
                return false;
        }
        return true;
    }

    private static ResolvedTime Reckoned(TimePhrase phrase, CalendarTime value, CalendarTime? anchor) =>
        new(phrase, value, FoundHow.Reckoned, anchor);

    /// <summary>
    /// The unit that many steps away; as exact as the unit is. Nothing where the anchor is wider than the unit: two years
    /// after the 1930s is no year.
    /// </summary>
    private static CalendarTime? Shifted(CalendarTime from, TimeUnit unit, int steps)
    {
        if (Math.Abs(steps) > 5000)
            return null;
        var day = from.Earliest;
        switch (unit)
        {
            case TimeUnit.Day when from.Precision == TimePrecision.Day:
                return CalendarTime.OfDay(day.AddDays(steps));
            case TimeUnit.Week or TimeUnit.Fortnight when from.Precision == TimePrecision.Day:
                var weeks = unit == TimeUnit.Week ? steps : steps * 2;
                return CalendarTime.OfWeek(day.AddDays(weeks * 7));
            case TimeUnit.Month when from.Month > 0:
                var month = day.AddMonths(steps);
                return CalendarTime.OfMonth(month.Year, month.Month);
            case TimeUnit.Quarter when from.Month > 0:
                var quarter = day.AddMonths(steps * 3);
                return CalendarTime.OfQuarter(quarter.Year, (quarter.Month + 2) / 3);
            case TimeUnit.Year when from.Precision >= TimePrecision.Year:
                return CalendarTime.OfYear(from.AstronomicalYear + steps);
            // Twenty years after any year of the 1930s lies in the 1950s.
            case TimeUnit.Year when from.Precision == TimePrecision.Decade && steps != 0 && steps % 10 == 0:
                return CalendarTime.OfDecade(from.MiddleYear + steps);
            case TimeUnit.Decade
                when from.Precision == TimePrecision.Decade
                    || steps is >= -1 and <= 1 && from.Precision > TimePrecision.Decade:
                return CalendarTime.OfDecade(from.MiddleYear + steps * 10);
            case TimeUnit.Decade when from.Precision >= TimePrecision.Year:
                return CalendarTime.OfYear(from.AstronomicalYear + steps * 10);
            case TimeUnit.Century:
                return CalendarTime.OfCentury(from.MiddleYear + steps * 100);
            default:
                return null;
        }
    }
}
