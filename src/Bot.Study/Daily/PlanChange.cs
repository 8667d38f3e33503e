using Bot.Chat.Commands;
using Bot.Chat.Replies;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>What <c>/daily plan</c> is to change, worked out from how the reading stands.</summary>
internal static class PlanChange
{
    // A reading that is paused has no next date; it is planned as if it were resumed now.
    public static LocalDate StartOf(DailyStanding standing, Instant now) =>
        standing.NextDate ?? standing.Reading.Schedule.NextAt(now, after: null);

    public static (Func<Reading, Reading?>? Change, Phrase Opening, Reply? Complaint) Read(
        DailyStanding standing,
        Invocation invocation,
        Instant now
    )
    {
        if (invocation.Text("finish-by") is { Length: > 0 } date)
            return FinishBy(standing, date, now);
        if (invocation.Text("amount") is { Length: > 0 } typed)
            return Amount.TryParse(typed, out var amount)
                ? (WithAmount(standing, amount, now), $"In one post: {amount.Said}.", null)
                : (null, "", DailyReplies.Unreadable("amount", typed, "1 paragraph or 300 words"));
        return invocation.Text("recover")?.ToLowerInvariant() switch
        {
            null or "" => (null, "", null),
            _ when standing.Behind == 0 => (null, "The reading is not behind its plan.", null),
            "catch-up" or "catch up" => CatchUp(standing, now),
            "rebalance" => FinishBy(standing, ReadingRow.Write(standing.Reading.Target!.Value), now),
            "extend" => (
                reading => reading with { Target = standing.End },
                $"The plan now ends on {Dates.Long(standing.End!.Value)}.",
                null
            ),
            var other => (null, "", DailyReplies.Unreadable("recover", other, "catch-up, rebalance or extend")),
        };
    }

    private static (Func<Reading, Reading?>?, Phrase, Reply?) FinishBy(
        DailyStanding standing,
        string typed,
        Instant now
    )
    {
        var reading = standing.Reading;
        var today = reading.Schedule.DateAt(now);
        if (!TypedDate.TryParse(typed, today, out var date))
            return (null, "", DailyReplies.Unreadable("finish-by", typed, "a date such as 2026-12-24 or 24 Dec"));
        var start = StartOf(standing, now);
        var posts = Forecast.PostsUntil(reading, start, date);
        if (posts == 0)
            return (null, "", DailyReplies.PastDate("finish-by", date));
        if (standing.Plan.InPosts(reading.Next, posts) is not { } amount)
        {
            var everything = reading with { Amount = new Amount(int.MaxValue, true), DoubledPosts = 0 };
            var earliest = Forecast.End(everything, standing.Plan, start);
            return (null, "", DailyReplies.CannotFinishBy(date, posts, earliest));
        }
        return (
            locked => locked with { Amount = amount, DoubledPosts = 0, Target = date },
            $"Through by {Dates.Long(date)}: {amount.Said} in one post, with breaks at the ends of sections.",
            null
        );
    }

    /// <summary>As few doubled posts as bring the end back to the plan, or all of them.</summary>
    private static (Func<Reading, Reading?>?, Phrase, Reply?) CatchUp(DailyStanding standing, Instant now)
    {
        var (reading, start) = (standing.Reading, StartOf(standing, now));
        var posts = standing.Plan.PostsFrom(reading.Next, reading.Amount);
        var doubled = 1;
        while (
            doubled < posts
            && Forecast.End(reading with { DoubledPosts = doubled }, standing.Plan, start) > reading.Target
        )
            doubled++;
        return (
            locked => locked with { DoubledPosts = doubled },
            doubled == 1
                ? "The next post brings twice as much."
                : Phrase.Of($"The next {doubled} posts bring twice as much."),
            null
        );
    }

    private static Func<Reading, Reading?> WithAmount(DailyStanding standing, Amount amount, Instant now)
    {
        var start = StartOf(standing, now);
        return reading =>
        {
            var changed = reading with { Amount = amount, DoubledPosts = 0 };
            return changed with { Target = Forecast.End(changed, standing.Plan, start) };
        };
    }
}
