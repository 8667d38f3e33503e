using Bot.Study.Daily;
using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Bot.Study.Tests.Daily;

public sealed class ScheduleTests
{
    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly LocalDate Last = new(2030, 12, 31);

    public static TheoryData<string> Zones =>
        [
            "Africa/Cairo",
            "Africa/Casablanca",
            "Africa/Johannesburg",
            "Africa/Lagos",
            "Africa/Nairobi",
            "America/Anchorage",
            "America/Bogota",
            "America/Chicago",
            "America/Halifax",
            "America/Havana",
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/New_York",
            "America/Nuuk",
            "America/Phoenix",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/St_Johns",
            "America/Vancouver",
            "Antarctica/Troll",
            "Asia/Beirut",
            "Asia/Dubai",
            "Asia/Gaza",
            "Asia/Jerusalem",
            "Asia/Kathmandu",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tehran",
            "Asia/Tokyo",
            "Atlantic/Azores",
            "Australia/Adelaide",
            "Australia/Eucla",
            "Australia/Lord_Howe",
            "Australia/Sydney",
            "Europe/Berlin",
            "Europe/Dublin",
            "Europe/London",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "UTC",
        ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_local_date_has_one_instant_at_every_quarter_of_an_hour(string zone)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        for (var minute = 0; minute < 24 * 60; minute += 15)
        {
            var schedule = new Schedule(LocalTime.FromMinutesSinceMidnight(minute), place, Weekdays.All);
            var before = Instant.MinValue;
            for (var date = First; date <= Last; date = date.PlusDays(1))
            {
                var at = schedule.On(date);
                // A gap that reaches to midnight, as in Nuuk, leaves the date its instant on the stroke of the next one.
                var isOnItsDate = schedule.DateAt(at - Duration.Epsilon) == date || schedule.DateAt(at) == date;
                if (at <= before || !isOnItsDate)
                    Assert.Fail($"{date} {schedule.Time} in {zone} is {at}, the day before {before}.");
                before = at;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_schedule_comes_once_on_each_chosen_date_and_on_no_other(string zone)
    {
        var place = DateTimeZoneProviders.Tzdb[zone];
        Gen.Select(Gen.Int[1, 127], Gen.Int[0, 95], Gen.Int[0, 2500])
            .Sample(
                (mask, quarter, start) =>
                {
                    var days = new Weekdays(mask);
                    var schedule = new Schedule(LocalTime.FromMinutesSinceMidnight(quarter * 15), place, days);
                    var first = First.PlusDays(start);
                    var (now, last) = (schedule.On(first) - Duration.Epsilon, (LocalDate?)first.PlusDays(-1));
                    for (var date = first; date < first.PlusDays(60); date = date.PlusDays(1))
                    {
                        if (!days.Contains(date.DayOfWeek))
                            continue;
                        var next = schedule.NextAt(now, last);
                        Assert.Equal(date, next);
                        (now, last) = (schedule.On(next), next);
                    }
                },
                iter: 200,
                threads: 1
            );
    }

    [Theory]
    // Ordinary days beside a change of clocks.
    [InlineData("Europe/Berlin", "2026-03-29T05:30", "2026-03-29T03:30:00Z")]
    [InlineData("Europe/Berlin", "2026-11-02T05:30", "2026-11-02T04:30:00Z")]
    [InlineData("Europe/London", "2026-11-02T04:30", "2026-11-02T04:30:00Z")]
    [InlineData("Asia/Tokyo", "2026-11-02T13:30", "2026-11-02T04:30:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-02T10:00", "2026-11-02T04:30:00Z")]
    [InlineData("UTC", "2026-11-02T04:30", "2026-11-02T04:30:00Z")]
    [InlineData("America/Phoenix", "2026-11-01T21:30", "2026-11-02T04:30:00Z")]
    // A time that never comes: the first instant after the gap.
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/London", "2026-03-29T01:30", "2026-03-29T01:00:00Z")]
    [InlineData("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:00:00Z")]
    [InlineData("Australia/Sydney", "2026-10-04T02:30", "2026-10-03T16:00:00Z")]
    // An hour that comes twice: the first one.
    [InlineData("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("Europe/London", "2026-10-25T01:30", "2026-10-25T00:30:00Z")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z")]
    // Half an hour back and forth.
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z")]
    // The ends of the earth.
    [InlineData("Pacific/Kiritimati", "2026-11-02T00:15", "2026-11-01T10:15:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-11-02T23:45", "2026-11-03T10:45:00Z")]
    // A leap day.
    [InlineData("Europe/Berlin", "2028-02-29T07:00", "2028-02-29T06:00:00Z")]
    public void A_local_time_is_this_instant(string zone, string local, string instant)
    {
        var at = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
        var schedule = new Schedule(at.TimeOfDay, DateTimeZoneProviders.Tzdb[zone], Weekdays.All);
        Assert.Equal(InstantPattern.General.Parse(instant).Value, schedule.On(at.Date));
    }
}
