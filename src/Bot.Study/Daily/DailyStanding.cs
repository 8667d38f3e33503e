using Bot.Study.Deliveries;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>How a reading stands at one moment: what came last, what comes next, and whether it is behind.</summary>
/// <param name="Last">The last delivery whose time has come.</param>
/// <param name="Next">The delivery that waits for its time or for the next try.</param>
/// <param name="NextDate">The date of the next post, dates left out passed over.</param>
/// <param name="End">The date of the last post, if nothing comes between.</param>
internal sealed record DailyStanding(
    Reading Reading,
    ReadingPlan Plan,
    Delivery? Last,
    Delivery? Next,
    LocalDate? NextDate,
    LocalDate? End
)
{
    public static DailyStanding Of(Reading reading, ReadingPlan plan, IReadOnlyList<Delivery> latestFirst, Instant now)
    {
        var last = latestFirst.FirstOrDefault(delivery => Instant.FromDateTimeOffset(delivery.DueAt) <= now);
        var next = latestFirst.LastOrDefault(delivery => !delivery.IsSettled);
        LocalDate? date = null;
        if (reading.IsRunning && plan.HasFrom(reading.Next))
        {
            var from = next is null ? reading.Schedule.DateAt(now) : ReadingRow.ReadDate(next.Name.Occasion);
            date = Forecast.Dates(reading, from).First();
        }
        return new DailyStanding(
            reading,
            plan,
            last,
            next,
            date,
            date is { } start ? Forecast.End(reading, plan, start) : null
        );
    }

    /// <summary>By how many posts the reading will be through later than it meant to.</summary>
    public int Behind =>
        Reading.Target is { } target && End is { } end && end > target
            ? Forecast.PostsUntil(Reading, target.PlusDays(1), end)
            : 0;

    /// <summary>The first paragraph of the next post and the last.</summary>
    public (int First, int Last)? NextPortion
    {
        get
        {
            var portion = Plan.Portion(Reading.Next, Reading.Amount, Reading.DoubledPosts > 0 ? 2 : 1);
            return portion.Count == 0 ? null : (portion[0].Paragraph!.Value, portion[^1].Paragraph!.Value);
        }
    }
}
