using System.Globalization;

namespace Bot.Texts.Dates;

public readonly partial record struct CalendarTime
{
    private static readonly string[] SeasonNames = ["spring", "summer", "autumn", "winter"];

    /// <summary>As it is shown to people: <c>24 Feb 2022</c>, <c>summer 2021</c>, <c>1990s</c>, <c>490 BC</c>.</summary>
    public string Label
    {
        get
        {
            var year = IsBeforeChrist ? $"{1 - AstronomicalYear} BC" : $"{AstronomicalYear}";
            var era =
                IsBeforeChrist ? " BC"
                : AstronomicalYear == 1 ? " AD"
                : "";
            var positive = IsBeforeChrist ? 1 - AstronomicalYear : AstronomicalYear;
            return Precision switch
            {
                TimePrecision.Century => $"{Ordinal(positive / 100 + 1)} century{era}",
                TimePrecision.Decade when positive < 10 => $"first decade{era}",
                TimePrecision.Decade => $"{positive / 10}0s{era}",
                TimePrecision.Half => $"{(Index == 1 ? "first" : "second")} half of {year}",
                TimePrecision.Quarter => $"Q{Index} {year}",
                TimePrecision.Season => $"{SeasonNames[Index - 1]} {year}",
                TimePrecision.Month => $"{MonthName(Index)} {year}",
                TimePrecision.Week => $"week of {OfDay(Earliest).Label}",
                TimePrecision.Day => $"{DayOfMonth} {MonthName(Index)} {year}",
                _ => AstronomicalYear is > 0 and < 100 ? $"AD {year}" : year,
            };
        }
    }

    private static string MonthName(int month) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);

    private static string Ordinal(int number) =>
        (number % 100) switch
        {
            11 or 12 or 13 => $"{number}th",
            _ => (number % 10) switch
            {
                1 => $"{number}st",
                2 => $"{number}nd",
                3 => $"{number}rd",
                _ => $"{number}th",
            },
        };
}
