using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary><c>/daily log</c>: every date of the reading, what came and why not.</summary>
internal sealed class DailyLogCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries, DailyDesk daily)
    : DailyCommand(desk, readings, deliveries)
{
    private const int PageSize = 15;
    private const int Most = 2000;

    private readonly ReadingStore _readings = readings;
    private readonly DeliveryStore _deliveries = deliveries;

    public override CommandDefinition Definition { get; } =
        new(
            "daily log",
            "Every post of the daily reading: sent, late, skipped or failed, and why.",
            "Lists the posts of the daily reading, the latest first: when each was due, what it brought, and why where it did not come.",
            AnswerKind.Private,
            [new Option("page", OptionKind.Number, "Which page.", IsHidden: true)],
            ["daily log"]
        );

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Reading reading,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var all = await _deliveries.ListAsync(reading.Room, Reading.Kind, reading.Id, Most, cancellationToken);
        var now = daily.Now;
        var past = all.Where(delivery => Instant.FromDateTimeOffset(delivery.DueAt) <= now).ToList();
        if (past.Count == 0)
            return Reply.Privately("Nothing has been due yet. /daily status tells when the first post comes.");
        var days = (await _readings.DaysAsync(reading.Room, reading.Id, Most, cancellationToken)).ToDictionary(day =>
            day.Date
        );
        var pages = (past.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages);
        var rows = past.Skip((page - 1) * PageSize).Take(PageSize).Select(delivery => Row(delivery, reading, days));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks =
            [
                ReplyBlock.Note.Of(
                    pages > 1
                        ? Phrase.Of($"Times are those of {reading.Schedule.Zone.Id}. Page {page} of {pages}.")
                        : $"Times are those of {reading.Schedule.Zone.Id}."
                ),
                new ReplyBlock.Rows([.. rows]),
            ],
            Buttons =
                page < pages
                    ?
                    [
                        new Button(
                            "Earlier",
                            Call.To("daily log", ("page", (page + 1).ToString(CultureInfo.InvariantCulture))),
                            ButtonEffect.Replaces
                        ),
                    ]
                    : [],
        };
    }

    private static IReadOnlyList<Inline> Row(Delivery delivery, Reading reading, Dictionary<string, ReadingDay> days)
    {
        var brought =
            delivery.State == DeliveryState.Sent && days.TryGetValue(delivery.Name.Occasion, out var day)
                ? day.First == day.Last
                    ? $" · ¶{day.First}"
                    : $" · ¶{day.First}-{day.Last}"
                : "";
        return [new Inline.Text($"{DeliveryWords.Of(delivery, reading)}{brought}")];
    }
}
