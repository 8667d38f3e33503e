namespace Bot.Texts.Dates;

/// <summary>
/// A time as people name it: a day, a month, a season, a year, a decade, a century. A value; it knows its first and last
/// day, and its text form is the TIMEX value (<c>2022-02</c>, <c>2021-SU</c>, <c>199</c>, <c>BC0490</c>).
/// </summary>
public readonly partial record struct CalendarTime
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    private CalendarTime(TimePrecision precision, int year, int index = 0, int day = 0)
    {
        Precision = precision;
        AstronomicalYear = year;
        Index = index;
        DayOfMonth = day;
    }

    public TimePrecision Precision { get; }

    /// <summary>The year, or the first year of a decade or century, with 1 BC as 0.</summary>
    public int AstronomicalYear { get; }

    /// <summary>The month, season (spring is 1), quarter, half or ISO week; 0 for a year and wider.</summary>
    public int Index { get; }

    /// <summary>From 1; 0 unless this is a day.</summary>
    public int DayOfMonth { get; }

    public bool IsBeforeChrist => AstronomicalYear < 1;

    /// <summary>The month of a month or day, 0 for everything else.</summary>
    public int Month => Precision is TimePrecision.Month or TimePrecision.Day ? Index : 0;

    public CalendarDay Earliest => Precision == TimePrecision.Day ? ToDay() : FirstMonth() ?? FirstDayOfWeek();

    public CalendarDay Latest =>
        Precision switch
        {
            TimePrecision.Day => ToDay(),
            TimePrecision.Week => Earliest.AddDays(6),
            _ => Earliest.AddMonths(Months).AddDays(-1),
        };

    /// <summary>A year well inside a decade or century, from which others can be counted; else the year itself.</summary>
    internal int MiddleYear => AstronomicalYear + Span / 2;

    /// <summary>How many years a decade or century is counted with; 0 for what is no wider than a year.</summary>
    private int Span =>
        Precision switch
        {
            TimePrecision.Century => 100,
            TimePrecision.Decade => 10,
            _ => 0,
        };

    /// <summary>There is no year 0: on both sides of it a decade has nine years and a century ninety-nine.</summary>
    private int Years => AstronomicalYear == 1 || AstronomicalYear == 2 - Span ? Span - 1 : Span;

    private int Months =>
        Precision switch
        {
            TimePrecision.Century or TimePrecision.Decade => Years * 12,
            TimePrecision.Year => 12,
            TimePrecision.Half => 6,
            TimePrecision.Quarter or TimePrecision.Season => 3,
            _ => 1,
        };

    public static CalendarTime OfYear(int year) => new(TimePrecision.Year, year);

    public static CalendarTime OfMonth(int year, int month) => new(TimePrecision.Month, year, month);

    public static CalendarTime OfDay(CalendarDay day) => new(TimePrecision.Day, day.Year, day.Month, day.Day);

    /// <summary>Spring is 1 and begins in March; winter is 4 and ends in the year after its own.</summary>
    public static CalendarTime OfSeason(int year, int season) => new(TimePrecision.Season, year, season);

    public static CalendarTime OfQuarter(int year, int quarter) => new(TimePrecision.Quarter, year, quarter);

    public static CalendarTime OfHalf(int year, int half) => new(TimePrecision.Half, year, half);

    /// <summary>The ISO week that holds <paramref name="day"/>.</summary>
    public static CalendarTime OfWeek(CalendarDay day)
    {
        var thursday = day.AddDays(4 - day.Weekday);
        var first = CalendarDay.Of(thursday.Year, 1, 1);
        return new CalendarTime(TimePrecision.Week, thursday.Year, thursday.DaysSince(first) / 7 + 1);
    }

    /// <summary>The ten years that hold <paramref name="year"/>: 1990 to 1999, and 479 BC to 470 BC.</summary>
    public static CalendarTime OfDecade(int year) => new(TimePrecision.Decade, FirstOf(year, 10));

    /// <summary>The hundred years that hold <paramref name="year"/>, counted as they are spoken of: 1800 to 1899, and 1 to 99.</summary>
    public static CalendarTime OfCentury(int year) => new(TimePrecision.Century, FirstOf(year, 100));

    /// <summary>The TIMEX value.</summary>
    public override string ToString()
    {
        var bc = IsBeforeChrist ? "BC" : "";
        var year = IsBeforeChrist ? 1 - AstronomicalYear : AstronomicalYear;
        return Precision switch
        {
            TimePrecision.Century => $"{bc}{year / 100:00}",
            TimePrecision.Decade => $"{bc}{year / 10:000}",
            TimePrecision.Year => $"{bc}{year:0000}",
            TimePrecision.Half => $"{bc}{year:0000}-H{Index}",
            TimePrecision.Quarter => $"{bc}{year:0000}-Q{Index}",
            TimePrecision.Season => $"{bc}{year:0000}-{Seasons[Index - 1]}",
            TimePrecision.Month => $"{bc}{year:0000}-{Index:00}",
            TimePrecision.Week => $"{bc}{year:0000}-W{Index:00}",
            _ => $"{bc}{year:0000}-{Index:00}-{DayOfMonth:00}",
        };
    }

    private static int FirstOf(int year, int span) =>
        year > 0 ? Math.Max(1, year / span * span) : 1 - ((1 - year) / span * span + span - 1);

    private CalendarDay ToDay() => CalendarDay.Of(AstronomicalYear, Index, DayOfMonth);

    private CalendarDay? FirstMonth() =>
        Precision switch
        {
            TimePrecision.Week => null,
            TimePrecision.Half => CalendarDay.Of(AstronomicalYear, Index * 6 - 5, 1),
            TimePrecision.Quarter => CalendarDay.Of(AstronomicalYear, Index * 3 - 2, 1),
            TimePrecision.Season => CalendarDay.Of(AstronomicalYear, Index * 3, 1),
            TimePrecision.Month => CalendarDay.Of(AstronomicalYear, Index, 1),
            _ => CalendarDay.Of(AstronomicalYear, 1, 1),
        };

    private CalendarDay FirstDayOfWeek()
    {
        var fourth = CalendarDay.Of(AstronomicalYear, 1, 4);
        return fourth.AddDays(1 - fourth.Weekday + (Index - 1) * 7);
    }
}
