namespace Bot.Texts.Dates;

/// <summary>
/// A day of the Gregorian calendar carried back without end, with a year 0 before the year 1. Ordered by time; every
/// value made here is a real day.
/// </summary>
public readonly record struct CalendarDay : IComparable<CalendarDay>
{
    private static readonly int[] Lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private CalendarDay(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>Astronomical: 1 BC is 0, 2 BC is -1.</summary>
    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public int Weekday => ((Number + 2) % 7 + 7) % 7 + 1;

    /// <summary>Days since 1 March of the year 0.</summary>
    private int Number
    {
        get
        {
            var year = Month <= 2 ? Year - 1 : Year;
            var cycle = Math.DivRem(year, 400, out var inCycle);
            if (inCycle < 0)
                (cycle, inCycle) = (cycle - 1, inCycle + 400);
            var dayOfYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
            return cycle * 146_097 + inCycle * 365 + inCycle / 4 - inCycle / 100 + dayOfYear;
        }
    }

    /// <summary>Takes the nearest day that exists: 31 April is 30 April.</summary>
    public static CalendarDay Of(int year, int month, int day)
    {
        var realMonth = Math.Clamp(month, 1, 12);
        return new CalendarDay(year, realMonth, Math.Clamp(day, 1, LengthOf(year, realMonth)));
    }

    public static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= LengthOf(year, month);

    public static int LengthOf(int year, int month) => month == 2 && IsLeap(year) ? 29 : Lengths[month - 1];

    public CalendarDay AddDays(int days) => FromNumber(Number + days);

    public CalendarDay AddMonths(int months)
    {
        var total = Year * 12 + Month - 1 + months;
        var year = (int)Math.Floor(total / 12.0);
        return Of(year, total - year * 12 + 1, Day);
    }

    /// <summary>How many days this one is after <paramref name="other"/>.</summary>
    public int DaysSince(CalendarDay other) => Number - other.Number;

    public int CompareTo(CalendarDay other) =>
        Year != other.Year ? Year.CompareTo(other.Year)
        : Month != other.Month ? Month.CompareTo(other.Month)
        : Day.CompareTo(other.Day);

    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Year:0000}-{Month:00}-{Day:00}";

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static CalendarDay FromNumber(int number)
    {
        var cycle = (int)Math.Floor(number / 146_097.0);
        var inCycle = number - cycle * 146_097;
        var yearOfCycle = (inCycle - inCycle / 1460 + inCycle / 36_524 - inCycle / 146_096) / 365;
        var dayOfYear = inCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        var year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
        return new CalendarDay(year, month, dayOfYear - (153 * shifted + 2) / 5 + 1);
    }
}
