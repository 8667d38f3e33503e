using NodaTime;
using NodaTime.Text;

namespace Bot.Study.Daily;

/// <summary>A date as a moderator types it: <c>2026-12-24</c>, <c>24 Dec</c>, <c>24 December 2026</c>, <c>tomorrow</c>.</summary>
internal static class TypedDate
{
    private static readonly IReadOnlyList<LocalDatePattern> WithYear =
    [
        LocalDatePattern.Iso,
        LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("MMM d uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("MMMM d uuuu"),
    ];

    /// <summary>A date without a year is the next one of that name.</summary>
    public static bool TryParse(string typed, LocalDate today, out LocalDate date)
    {
        var words = string.Join(
            ' ',
            typed.Replace(',', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        date = today;
        if (words.Equals("today", StringComparison.OrdinalIgnoreCase))
            return true;
        if (words.Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
        {
            date = today.PlusDays(1);
            return true;
        }
        foreach (var candidate in (string[])[words, $"{words} {today.Year}", $"{words} {today.Year + 1}"])
        foreach (var pattern in WithYear)
            if (pattern.Parse(candidate) is { Success: true } read)
            {
                date = read.Value;
                if (candidate == words || date >= today)
                    return true;
            }
        return false;
    }
}
