using Bot.Study.Daily;
using NodaTime;

namespace Bot.Study.Tests.Daily;

public sealed class TypedOptionsTests
{
    private static readonly LocalDate Today = new(2026, 11, 2);

    [Theory]
    [InlineData("7:00", 7, 0)]
    [InlineData("07.30", 7, 30)]
    [InlineData("19h", 19, 0)]
    [InlineData("19h15", 19, 15)]
    [InlineData("7 pm", 19, 0)]
    [InlineData("7:05 AM", 7, 5)]
    [InlineData("12am", 0, 0)]
    [InlineData("12 p.m.", 12, 0)]
    public void A_time_of_day_is_read_as_people_type_it(string typed, int hour, int minute)
    {
        Assert.True(TimeOfDay.TryParse(typed, out var time));
        Assert.Equal(new LocalTime(hour, minute), time);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("25:00")]
    [InlineData("13 pm")]
    [InlineData("7:60")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_is_no_time_of_day_is_refused(string typed) => Assert.False(TimeOfDay.TryParse(typed, out _));

    [Theory]
    [InlineData("daily", "every day")]
    [InlineData("weekdays", "Monday to Friday")]
    [InlineData("Mon, Wed and Fri", "Monday, Wednesday, Friday")]
    [InlineData("mon-fri", "Monday to Friday")]
    [InlineData("sat–mon", "Monday, Saturday, Sunday")]
    [InlineData("tuesdays thurs", "Tuesday, Thursday")]
    public void Days_are_read_as_people_type_them(string typed, string read)
    {
        Assert.True(Weekdays.TryParse(typed, out var days));
        Assert.Equal(read, days.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("someday")]
    [InlineData("m")]
    [InlineData("mon-never")]
    public void What_is_no_day_is_refused(string typed) => Assert.False(Weekdays.TryParse(typed, out _));

    [Theory]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("24 Dec", "2026-12-24")]
    [InlineData("24 December 2027", "2027-12-24")]
    [InlineData("Jan 5", "2027-01-05")]
    [InlineData("tomorrow", "2026-11-03")]
    [InlineData("29 Feb", null)]
    [InlineData("31 Nov", null)]
    public void A_date_without_a_year_is_the_next_of_that_name(string typed, string? read)
    {
        Assert.Equal(read is not null, TypedDate.TryParse(typed, Today, out var date));
        if (read is not null)
            Assert.Equal(read, ReadingRow.Write(date));
    }

    [Theory]
    [InlineData("Europe/Prague", "Europe/Prague")]
    [InlineData("europe/prague", "Europe/Prague")]
    [InlineData("prague", "Europe/Prague")]
    [InlineData("New York", "America/New_York")]
    [InlineData("utc", "UTC")]
    [InlineData("nowhere", null)]
    [InlineData("", null)]
    public void A_zone_is_found_by_the_name_people_know(string typed, string? id) =>
        Assert.Equal(id, ZoneNames.Find(typed)?.Id);

    [Fact]
    public void Cities_that_begin_so_come_first() => Assert.Equal("Europe/Prague", ZoneNames.Complete("pra", 25)[0]);
}
