using NodaTime;
using NodaTime.TimeZones;

namespace Bot.Study.Daily;

/// <summary>
/// When a reading is posted: a local time in a zone on some days of the week. Each chosen local date has exactly one
/// instant, also where clocks change.
/// </summary>
public sealed record Schedule(LocalTime Time, DateTimeZone Zone, Weekdays Days)
{
    private const int LongestWeek = 7;

    // An hour that comes twice: the first one. A time that never comes: the first instant after the gap.
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    public bool Chooses(LocalDate date) => Days.Contains(date.DayOfWeek);

    public Instant On(LocalDate date) => (date + Time).InZone(Zone, Resolver).ToInstant();

    public LocalDate DateAt(Instant now) => now.InZone(Zone).Date;

    /// <summary>The first chosen date on or after <paramref name="date"/>.</summary>
    public LocalDate FirstFrom(LocalDate date)
    {
        for (var day = 0; day < LongestWeek; day++)
            if (Chooses(date.PlusDays(day)))
                return date.PlusDays(day);
        throw new InvalidOperationException("A schedule has at least one day of the week.");
    }

    /// <summary>The first chosen date behind <paramref name="after"/> whose instant is still to come.</summary>
    public LocalDate NextAt(Instant now, LocalDate? after)
    {
        var date = DateAt(now).PlusDays(-1);
        if (after is { } last && last >= date)
            date = last.PlusDays(1);
        for (date = FirstFrom(date); On(date) <= now; )
            date = FirstFrom(date.PlusDays(1));
        return date;
    }
}
