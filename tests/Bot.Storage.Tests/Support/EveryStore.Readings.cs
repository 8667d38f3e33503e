using Bot.Chat.Platforms;
using Bot.Storage.Rooms;
using Bot.Study.Daily;
using NodaTime;

namespace Bot.Storage.Tests.Support;

/// <content>A room's daily reading, and how far its members have read.</content>
public sealed partial class EveryStore
{
    private static readonly Schedule Mornings = new(
        new LocalTime(7, 0),
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        Weekdays.All
    );

    private readonly ReadingStore _readings = new(database);
    private readonly MarkStore _marks = new(database);

    private async Task FillReadingsAsync(RoomKey room, string words)
    {
        var id = Some.IdOf(room);
        var member = new MemberId(room.Platform, words);
        await using (var transaction = await database.BeginAsync(Some.Cancellation))
        {
            var reading = new Reading(id, words, words, words, member, Mornings) { Reason = words };
            await ReadingStore.SaveAsync(transaction, reading, Some.Cancellation);
            await ReadingStore.AddDayAsync(transaction, reading, words, 1, 2, Some.Cancellation);
            await transaction.CommitAsync(Some.Cancellation);
        }
        await _marks.MoveAsync(id, member, words, 3, Some.Cancellation);
    }

    private async Task<IEnumerable<string>> SeeReadingsAsync(RoomKey room, string words)
    {
        var id = Some.IdOf(room);
        var lines = new List<string>();
        if (await _readings.FindAsync(id, Some.Cancellation) is { } reading)
            lines.Add($"reading {reading.Id} {reading.Paper} {reading.Reason}");
        lines.AddRange(
            (await _readings.DaysAsync(id, words, 10, Some.Cancellation)).Select(day => $"day {day.Date} of {words}")
        );
        if (await _marks.FindAsync(id, new MemberId(room.Platform, words), words, Some.Cancellation) > 0)
            lines.Add($"mark of {words}");
        return lines;
    }
}
