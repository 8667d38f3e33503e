using Bot.Chat.Replies;
using NodaTime;
using NodaTime.Text;

namespace Bot.Study.Daily;

/// <summary>Dates and times as sentences say them.</summary>
internal static class Dates
{
    private static readonly LocalTimePattern ClockForm = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary><c>Monday 2 November 2026</c>.</summary>
    public static Phrase Long(LocalDate date)
    {
        var (day, year) = (date.Day, date.Year);
        var inYear = date.Month switch
        {
            1 => Phrase.Of($"{day} January {year}"),
            2 => $"{day} February {year}",
            3 => $"{day} March {year}",
            4 => $"{day} April {year}",
            5 => $"{day} May {year}",
            6 => $"{day} June {year}",
            7 => $"{day} July {year}",
            8 => $"{day} August {year}",
            9 => $"{day} September {year}",
            10 => $"{day} October {year}",
            11 => $"{day} November {year}",
            _ => $"{day} December {year}",
        };
        return date.DayOfWeek switch
        {
            IsoDayOfWeek.Monday => Phrase.Of($"Monday {inYear}"),
            IsoDayOfWeek.Tuesday => $"Tuesday {inYear}",
            IsoDayOfWeek.Wednesday => $"Wednesday {inYear}",
            IsoDayOfWeek.Thursday => $"Thursday {inYear}",
            IsoDayOfWeek.Friday => $"Friday {inYear}",
            IsoDayOfWeek.Saturday => $"Saturday {inYear}",
            _ => $"Sunday {inYear}",
        };
    }

    /// <summary><c>Mon 2 Nov 2026</c>.</summary>
    public static Phrase Short(LocalDate date)
    {
        var (day, year) = (date.Day, date.Year);
        var inYear = date.Month switch
        {
            1 => Phrase.Of($"{day} Jan {year}"),
            2 => $"{day} Feb {year}",
            3 => $"{day} Mar {year}",
            4 => $"{day} Apr {year}",
            5 => $"{day} May {year}",
            6 => $"{day} Jun {year}",
            7 => $"{day} Jul {year}",
            8 => $"{day} Aug {year}",
            9 => $"{day} Sep {year}",
            10 => $"{day} Oct {year}",
            11 => $"{day} Nov {year}",
            _ => $"{day} Dec {year}",
        };
        return date.DayOfWeek switch
        {
            IsoDayOfWeek.Monday => Phrase.Of($"Mon {inYear}"),
            IsoDayOfWeek.Tuesday => $"Tue {inYear}",
            IsoDayOfWeek.Wednesday => $"Wed {inYear}",
            IsoDayOfWeek.Thursday => $"Thu {inYear}",
            IsoDayOfWeek.Friday => $"Fri {inYear}",
            IsoDayOfWeek.Saturday => $"Sat {inYear}",
            _ => $"Sun {inYear}",
        };
    }

    public static string Clock(LocalTime time) => ClockForm.Format(time);
}
