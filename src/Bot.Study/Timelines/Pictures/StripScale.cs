using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>Days as pixels: whole months or whole years, every day as wide as any other.</summary>
internal sealed class StripScale
{
    private const float Gap = 16;
    private const int MonthsForMonths = 24;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

    private readonly CalendarDay _first;
    private readonly CalendarDay _last;
    private readonly float _width;

    public StripScale(CalendarDay earliest, CalendarDay latest, float width)
    {
        // A month alone says little: where there is a year or less it is shown whole.
        var isShort = latest < earliest.AddMonths(12);
        _first = CalendarDay.Of(earliest.Year, isShort ? 1 : earliest.Month, 1);
        _last = CalendarDay.Of(latest.Year, isShort ? 12 : latest.Month, 31);
        _width = width;
    }

    private int Days => _last.DaysSince(_first) + 1;

    private int Months => (_last.Year - _first.Year) * 12 + _last.Month - _first.Month + 1;

    /// <summary>From the first moment of the one day to the last moment of the other.</summary>
    public (float Left, float Right) Of(TimeInterval time) => (XOf(time.Earliest), XOf(time.Latest.AddDays(1)));

    /// <summary>As many labelled beginnings of months or years as fit, left to right, none reaching into the next.</summary>
    public IReadOnlyList<StripTick> Ticks(Func<string, float> widthOf)
    {
        foreach (var step in Months <= MonthsForMonths ? new[] { 1, 3, 6 } : [])
        {
            if (Fitting(MonthTicks(step), widthOf, step == 6) is { } months)
                return months;
        }
        foreach (var step in YearSteps)
        {
            if (Fitting(YearTicks(step), widthOf, false) is { } years)
                return years;
        }
        return [];
    }

    private float XOf(CalendarDay day) => Math.Clamp((float)day.DaysSince(_first) / Days, 0, 1) * _width;

    private IEnumerable<(CalendarDay Day, string Label)> MonthTicks(int step)
    {
        for (var month = 0; month < Months; month++)
        {
            var day = _first.AddMonths(month);
            if (month == 0 || (day.Month - 1) % step == 0)
                yield return (day, CalendarTime.OfMonth(day.Year, day.Month).Label);
        }
    }

    private IEnumerable<(CalendarDay Day, string Label)> YearTicks(int step)
    {
        // The year the strip begins in is named too where it is not cut too short.
        if (step == 1)
            yield return (_first, CalendarTime.OfYear(_first.Year).Label);
        for (var year = _first.Year + (step == 1 ? 1 : 0); year <= _last.Year; year++)
        {
            var named = year > 0 ? year : 1 - year;
            if (named % step == 0 && CalendarDay.Of(year, 1, 1) >= _first)
                yield return (CalendarDay.Of(year, 1, 1), CalendarTime.OfYear(year).Label);
        }
    }

    /// <summary>
    /// The ticks with their labels, or <see langword="null"/> where two labels meet. At either end of the strip a label
    /// may be left out.
    /// </summary>
    private List<StripTick>? Fitting(
        IEnumerable<(CalendarDay Day, string Label)> beginnings,
        Func<string, float> widthOf,
        bool isAlways
    )
    {
        var ticks = new List<StripTick>();
        foreach (var (day, label) in beginnings)
        {
            var (x, width) = (XOf(day), widthOf(label));
            if (ticks.Count > 0 && ticks[^1] is var before && before.X + before.LabelWidth + Gap > x)
            {
                if (ticks.Count > 1 && !isAlways)
                    return null;
                ticks[^1] = before with { Label = "", LabelWidth = 0 };
            }
            ticks.Add(new StripTick(x, label, width));
        }
        if (ticks.Count > 0 && ticks[^1] is var last && last.X + last.LabelWidth + Gap / 2 > _width)
            ticks[^1] = last with { Label = "", LabelWidth = 0 };
        return ticks;
    }
}
