using Bot.Chat.Commands;
using Bot.Chat.Replies;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>What <c>/daily plan</c> shows: ids and sections alone, so nothing beyond the horizon.</summary>
internal static class PlanReplies
{
    private const int Shows = 12;

    public static Reply Shown(DailyStanding standing, Phrase opening, Instant now)
    {
        var (reading, plan) = (standing.Reading, standing.Plan);
        var start = PlanChange.StartOf(standing, now);
        var posts = plan.PostsFrom(reading.Next, reading.Amount, reading.DoubledPosts);
        var blocks = new List<ReplyBlock>();
        if (!opening.IsEmpty)
            blocks.Add(ReplyBlock.Prose.Of(opening));
        blocks.Add(
            ReplyBlock.Prose.Of(
                new Inline.Strong(posts == 1 ? "One post to come" : Phrase.Of($"{posts} posts to come")),
                new Inline.Text(
                    $": {reading.Amount.Said} each, {plan.WordsFrom(reading.Next)} words left, the last on {(Forecast.End(reading, plan, start) is { } end ? Dates.Long(end) : "no date")}."
                )
            )
        );
        blocks.Add(new ReplyBlock.Rows([.. Rows(reading, plan, start)]));
        if (posts > Shows)
            blocks.Add(ReplyBlock.Note.Of($"{posts - Shows} more follow in the same way."));
        var buttons = new List<Button>();
        if (standing.Behind > 0)
        {
            blocks.Add(ReplyBlock.Prose.Of(BehindWords(standing)));
            buttons.AddRange([
                Recover("Catch up", "catch-up"),
                Recover("Rebalance", "rebalance"),
                Recover("Extend", "extend"),
            ]);
        }
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = blocks,
            Buttons = buttons,
        };
    }

    private static IEnumerable<IReadOnlyList<Inline>> Rows(Reading reading, ReadingPlan plan, LocalDate start)
    {
        var (from, doubled) = (reading.Next, reading.DoubledPosts);
        foreach (var date in Forecast.Dates(reading, start).Take(Shows))
        {
            var portion = plan.Portion(from, reading.Amount, doubled-- > 0 ? 2 : 1);
            if (portion.Count == 0)
                yield break;
            var (first, last) = (portion[0].Paragraph!.Value, portion[^1].Paragraph!.Value);
            yield return
            [
                new Inline.Text($"{Dates.Short(date)}: {(first == last ? $"¶{first}" : $"¶{first}-{last}")}"),
            ];
            from = last + 1;
        }
    }

    private static Phrase BehindWords(DailyStanding standing)
    {
        var posts = standing.Behind == 1 ? "one post" : Phrase.Of($"{standing.Behind} posts");
        return $"The plan ends on {Dates.Long(standing.Reading.Target!.Value)}, and the reading is {posts} behind it. Catch up doubles the next posts, Rebalance spreads the rest evenly, Extend takes the later date.";
    }

    private static Button Recover(Phrase label, string how) =>
        new(label, Call.To(DailyPlanCommand.Name, ("recover", how)), ButtonEffect.Replaces);
}
