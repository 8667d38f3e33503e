using NodaTime;

namespace Bot.Study.Daily;

/// <summary>The dates on which a reading will be posted, if nothing comes between.</summary>
internal static class Forecast
{
    // A plan that reaches further than this is not looked at to its end.
    private const int MostPosts = 100_000;

    /// <summary>The dates to come, from <paramref name="next"/> on, without those left out; endless.</summary>
    public static IEnumerable<LocalDate> Dates(Reading reading, LocalDate next)
    {
        for (var date = reading.Schedule.FirstFrom(next); ; date = reading.Schedule.FirstFrom(date.PlusDays(1)))
            if (!reading.LeftOut.Contains(date))
                yield return date;
    }

    /// <summary>The date of the last post; <see langword="null"/> where there is nothing left or no end in sight.</summary>
    public static LocalDate? End(Reading reading, ReadingPlan plan, LocalDate next)
    {
        var posts = plan.PostsFrom(reading.Next, reading.Amount, reading.DoubledPosts);
        return posts is 0 or > MostPosts ? null : Dates(reading, next).Skip(posts - 1).First();
    }

    /// <summary>How many posts there are until a date, that one included.</summary>
    public static int PostsUntil(Reading reading, LocalDate next, LocalDate last) =>
        Dates(reading, next).TakeWhile(date => date <= last).Take(MostPosts).Count();
}
