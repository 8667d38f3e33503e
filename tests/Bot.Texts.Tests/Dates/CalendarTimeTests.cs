using Bot.Texts.Dates;
using CsCheck;

namespace Bot.Texts.Tests.Dates;

public sealed class CalendarTimeTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-02", "2022-02")]
    [InlineData("2022-02-24", "2022-02-24")]
    [InlineData("Feb 2022", "2022-02")]
    [InlineData("february 2022", "2022-02")]
    [InlineData("24 Feb 2022", "2022-02-24")]
    [InlineData("24 feb. 2022", "2022-02-24")]
    [InlineData(" Feb 24, 2022 ", "2022-02-24")]
    [InlineData("24.2.2022", "2022-02-24")]
    [InlineData("MAY 1940", "1940-05")]
    [InlineData("summer 2021", "2021-SU")]
    [InlineData("490 BC", "BC0490")]
    [InlineData("490 bc", "BC0490")]
    [InlineData("79", "0079")]
    [InlineData("1990s", "199")]
    [InlineData("19th century", "18")]
    public void A_time_is_read_as_people_type_it(string typed, string value)
    {
        Assert.True(CalendarTime.TryParse(typed, out var time));
        Assert.Equal(value, time.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("banana")]
    [InlineData("0")]
    [InlineData("20222")]
    [InlineData("2022-13")]
    [InlineData("2022-02-30")]
    [InlineData("29 Feb 2023")]
    [InlineData("2023-02-29")]
    [InlineData("February")]
    [InlineData("24 Feb")]
    [InlineData("2022 and more")]
    [InlineData("Feb 2022 to May 2022")]
    [InlineData("last year")]
    [InlineData("two years later")]
    public void What_is_no_time_of_its_own_is_refused(string? typed) =>
        Assert.False(CalendarTime.TryParse(typed, out _));

    [Theory]
    [InlineData("24 Feb 2022", "24 Feb 2022", "2022-02-24", "2022-02-24")]
    [InlineData("Feb 2024", "Feb 2024", "2024-02-01", "2024-02-29")]
    [InlineData("Feb 1900", "Feb 1900", "1900-02-01", "1900-02-28")]
    [InlineData("2022", "2022", "2022-01-01", "2022-12-31")]
    [InlineData("winter 2021", "winter 2021", "2021-12-01", "2022-02-28")]
    [InlineData("Q3 2021", "Q3 2021", "2021-07-01", "2021-09-30")]
    [InlineData("1990s", "1990s", "1990-01-01", "1999-12-31")]
    [InlineData("21st century", "21st century", "2000-01-01", "2099-12-31")]
    [InlineData("490 BC", "490 BC", "-0489-01-01", "-0489-12-31")]
    [InlineData("470s BC", "470s BC", "-0478-01-01", "-0469-12-31")]
    [InlineData("4th century BC", "4th century BC", "-0398-01-01", "-0299-12-31")]
    [InlineData("1st century BC", "1st century BC", "-0098-01-01", "0000-12-31")]
    [InlineData("1st century AD", "1st century AD", "0001-01-01", "0099-12-31")]
    [InlineData("2nd century", "2nd century", "0100-01-01", "0199-12-31")]
    [InlineData("79", "AD 79", "0079-01-01", "0079-12-31")]
    public void A_time_knows_its_label_its_first_and_its_last_day(string typed, string label, string first, string last)
    {
        Assert.True(CalendarTime.TryParse(typed, out var time));
        Assert.Equal(label, time.Label);
        Assert.Equal(first, time.Earliest.ToString());
        Assert.Equal(last, time.Latest.ToString());
    }

    [Fact]
    public void The_decades_beside_the_turn_of_the_era_have_nine_years_each()
    {
        var (before, after) = (CalendarTime.OfDecade(-4), CalendarTime.OfDecade(5));
        Assert.Equal(("first decade BC", "BC000"), (before.Label, before.ToString()));
        Assert.Equal(("-0008-01-01", "0000-12-31"), (before.Earliest.ToString(), before.Latest.ToString()));
        Assert.Equal(("first decade AD", "000"), (after.Label, after.ToString()));
        Assert.Equal(("0001-01-01", "0009-12-31"), (after.Earliest.ToString(), after.Latest.ToString()));
    }

    [Fact]
    public void Days_are_counted_without_gap_across_the_turn_of_the_era() =>
        Gen.Int[-400_000, 400_000]
            .Sample(days =>
            {
                var origin = CalendarDay.Of(1, 1, 1);
                var day = origin.AddDays(days);
                Assert.Equal(days, day.DaysSince(origin));
                Assert.Equal(day.Weekday % 7 + 1, day.AddDays(1).Weekday);
                Assert.True(CalendarDay.Exists(day.Year, day.Month, day.Day));
                Assert.True(day < day.AddDays(1));
            });

    [Fact]
    public void The_weekday_is_that_of_the_calendar_on_the_wall()
    {
        Assert.Equal(6, CalendarDay.Of(2000, 1, 1).Weekday);
        Assert.Equal(4, CalendarDay.Of(2022, 2, 24).Weekday);
        Assert.Equal("2022-W08", CalendarTime.OfWeek(CalendarDay.Of(2022, 2, 24)).ToString());
        Assert.Equal("2020-W53", CalendarTime.OfWeek(CalendarDay.Of(2021, 1, 1)).ToString());
    }

    [Fact]
    public void A_label_can_be_typed_again() =>
        Gen.Select(Gen.Int[1000, 2100], Gen.Int[1, 12], Gen.Int[1, 28])
            .Sample(
                (year, month, day) =>
                {
                    foreach (
                        var time in new[]
                        {
                            CalendarTime.OfYear(year),
                            CalendarTime.OfMonth(year, month),
                            CalendarTime.OfDay(CalendarDay.Of(year, month, day)),
                        }
                    )
                    {
                        Assert.True(CalendarTime.TryParse(time.Label, out var again));
                        Assert.Equal(time, again);
                        Assert.True(CalendarTime.TryParse(time.ToString(), out again));
                        Assert.Equal(time, again);
                    }
                }
            );
}
