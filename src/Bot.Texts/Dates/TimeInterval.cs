namespace Bot.Texts.Dates;

/// <summary>
/// The days a time can mean, first and last included. A value; the first never lies behind the last where it was made here.
/// </summary>
public readonly record struct TimeInterval(CalendarDay Earliest, CalendarDay Latest)
{
    /// <summary>All days there are.</summary>
    public static readonly TimeInterval Everything = new(CalendarDay.Of(-9999, 1, 1), CalendarDay.Of(9999, 12, 31));

    /// <summary>The days of <paramref name="time"/>, or of the part of it that is meant.</summary>
    public static TimeInterval Of(CalendarTime time, PartOfPeriod part)
    {
        var (first, last) = (time.Earliest, time.Latest);
        var third = (last.DaysSince(first) + 1) / 3;
        return part switch
        {
            PartOfPeriod.Start => new TimeInterval(first, first.AddDays(Math.Max(0, third - 1))),
            PartOfPeriod.Middle => new TimeInterval(first.AddDays(third), last.AddDays(-third)),
            PartOfPeriod.End => new TimeInterval(last.AddDays(-Math.Max(0, third - 1)), last),
            _ => new TimeInterval(first, last),
        };
    }

    public bool Overlaps(TimeInterval other) => Earliest <= other.Latest && other.Earliest <= Latest;

    public bool Contains(TimeInterval other) => Earliest <= other.Earliest && other.Latest <= Latest;
}
