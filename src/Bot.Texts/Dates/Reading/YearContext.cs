namespace Bot.Texts.Dates.Reading;

/// <summary>
/// Finds the year that a month or a season leaves out. It follows the year that is being told, moves it on when the
/// months begin again and a later year confirms it, and takes a far-off year for an aside.
/// </summary>
internal sealed class YearContext
{
    private const int Reach = 15;
    private const int Aside = 8;

    private readonly TokenReader _tokens;
    private readonly List<TimePhrase> _phrases;
    private readonly CalendarDay? _writtenOn;
    private readonly Dictionary<(int Month, int Day), int?> _fullDates = [];

    /// <summary>For every phrase the next one behind it that names its year.</summary>
    private readonly int[] _nextNamed;

    private int? _year;
    private int _month;

    public YearContext(TokenReader tokens, List<TimePhrase> phrases, CalendarDay? writtenOn)
    {
        _tokens = tokens;
        _phrases = phrases;
        _writtenOn = writtenOn;
        _nextNamed = new int[phrases.Count];
        var next = -1;
        for (var index = phrases.Count - 1; index >= 0; index--)
        {
            _nextNamed[index] = next;
            if (phrases[index] is { Year: not null, Wide: null } phrase)
                next = index;
        }
        foreach (var phrase in phrases)
        {
            if (phrase is { Year: { } year, Day: > 0 })
            {
                var key = (phrase.Month, phrase.Day);
                _fullDates[key] = _fullDates.TryGetValue(key, out var known) && known != year ? null : year;
            }
        }
    }

    /// <summary>The year of a phrase that has none; <see langword="null"/> where the text never names one.</summary>
    public int? Find(int index)
    {
        var phrase = _phrases[index];
        if (_writtenOn is { } written)
            return Nearest(phrase, written);
        var place = Place(phrase);
        if (phrase.Day > 0 && _fullDates.TryGetValue((phrase.Month, phrase.Day), out var known) && known is { } full)
        {
            if (_year is null || _month == 0 || Math.Abs(full - _year.Value) <= 1)
                return full;
        }
        if (_year is not { } year)
            return _nextNamed[index] is >= 0 and var ahead ? _phrases[ahead].Year : null;
        if (_month > 0 && place > 0 && place < _month && NextYear(index) == year + 1)
            return year + 1;
        return year;
    }

    /// <summary>The telling has come to <paramref name="value"/>.</summary>
    public void Moved(int index, CalendarTime value)
    {
        if (value.Precision < TimePrecision.Year)
            return;
        var year = value.AstronomicalYear;
        if (_year is { } now && Math.Abs(year - now) > Aside && NextYear(index) is { } next)
        {
            if (Math.Abs(next - now) < Math.Abs(next - year))
                return;
        }
        if (_year != year || value.Month > 0)
            _month = value.Month;
        _year = year;
    }

    private static int Place(TimePhrase phrase) => phrase.Month > 0 ? phrase.Month : phrase.Season * 3;

    private int? NextYear(int index) =>
        _nextNamed[index] is >= 0 and var next && next - index <= Reach ? _phrases[next].Year : null;

    /// <summary>In a report a month without a year is the one nearest to the day of writing, rather before than after it.</summary>
    private static int Nearest(TimePhrase phrase, CalendarDay written)
    {
        var place = Place(phrase);
        if (place == 0)
            return written.Year;
        var distance = place - written.Month;
        return distance > 6 ? written.Year - 1
            : distance < -9 ? written.Year + 1
            : written.Year;
    }
}
