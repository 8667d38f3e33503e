using NodaTime;
using NodaTime.Text;

namespace Bot.Study.Daily;

/// <summary>Dates and times as sentences say them.</summary>
internal static class Dates
{
    private static readonly LocalDatePattern LongForm = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDatePattern ShortForm = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalTimePattern ClockForm = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary><c>Monday 2 November 2026</c>.</summary>
    public static string Long(LocalDate date) => LongForm.Format(date);

    /// <summary><c>Mon 2 Nov 2026</c>.</summary>
    public static string Short(LocalDate date) => ShortForm.Format(date);

    public static string Clock(LocalTime time) => ClockForm.Format(time);
}
