using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>How a reading stands, in rows.</summary>
internal static class StandingReplies
{
    /// <param name="opening">A sentence on what has just been done; <see langword="null"/> where it was only asked.</param>
    public static Reply Shown(DailyStanding standing, Phrase? opening)
    {
        var reading = standing.Reading;
        var rows = new List<IReadOnlyList<Inline>>
        {
            Row("Reading", State(reading)),
            Row(
                "When",
                $"{reading.Schedule.Days.Said} at {Dates.Clock(reading.Schedule.Time)}, {reading.Schedule.Zone.Id}"
            ),
            Row("How much", Amount(reading)),
            Row("Place", Place(standing)),
            Row("Last due", standing.Last is { } last ? DeliveryWords.Of(last, reading) : "nothing yet"),
        };
        if (standing.NextDate is { } date)
            rows.Add(Next(standing, date));
        if (reading.LeftOut.Count > 0)
            rows.Add(Row("Left out", Phrase.Join(", ", reading.LeftOut.Select(Dates.Short))));
        if (standing.End is { } end)
            rows.Add(Row("Last post", $"{Dates.Long(end)}{Behind(standing)}"));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = opening is not null
                ? [ReplyBlock.Prose.Of(opening), new ReplyBlock.Rows(rows)]
                : [new ReplyBlock.Rows(rows)],
            Buttons = standing.Behind > 0 ? [new Button("Recover", Call.To(DailyPlanCommand.Name))] : [],
        };
    }

    private static Phrase State(Reading reading) =>
        reading.State switch
        {
            ReadingState.Running => "running",
            ReadingState.Paused when reading.Reason is { } reason => Phrase.Of($"paused. {Phrase.Kept(reason)}"),
            ReadingState.Paused => "paused by a moderator",
            ReadingState.Finished => "come to its end",
            _ => "stopped",
        };

    private static Phrase Amount(Reading reading) =>
        reading.DoubledPosts switch
        {
            0 => reading.Amount.Said,
            1 => $"{reading.Amount.Said}, the next post twice as much",
            var posts => $"{reading.Amount.Said}, the next {posts} posts twice as much",
        };

    private static Phrase Place(DailyStanding standing) =>
        standing.NextPortion is not { } next
            ? Phrase.Of($"all {standing.Plan.Total} paragraphs have been posted")
            : $"{standing.Plan.PlaceOf(standing.Reading.Next) - 1} of {standing.Plan.Total} paragraphs behind; next {(next.First == next.Last ? $"¶{next.First}" : $"¶{next.First}-{next.Last}")}";

    private static IReadOnlyList<Inline> Next(DailyStanding standing, LocalDate date)
    {
        if (standing.Next is { Tries: > 0 } trying)
            return Row("Next due", DeliveryWords.Of(trying, standing.Reading));
        var instant = standing.Reading.Schedule.On(date).ToDateTimeOffset();
        return
        [
            new Inline.Strong("Next due"),
            new Inline.Text($": {Dates.Long(date)}, {Dates.Clock(standing.Reading.Schedule.Time)} · "),
            new Inline.Moment(instant),
        ];
    }

    private static Phrase Behind(DailyStanding standing) =>
        standing.Behind switch
        {
            0 => "",
            1 => Phrase.Of($"; one post behind the plan, which was {Dates.Long(standing.Reading.Target!.Value)}"),
            var posts => $"; {posts} posts behind the plan, which was {Dates.Long(standing.Reading.Target!.Value)}",
        };

    private static IReadOnlyList<Inline> Row(Phrase name, Phrase words) =>
        [new Inline.Strong(name), new Inline.Text($": {words}")];
}
