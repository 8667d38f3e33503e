using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Bot.Texts.Papers;
using NodaTime;

namespace Bot.Host.Tests.Deliveries;

/// <summary>Puts readings into a store whose next post is due now, and looks what has become of it.</summary>
internal sealed class Due(Database database)
{
    private static readonly Paper Paper = Library.Load(Path.Combine(AppContext.BaseDirectory, "seeds")).Papers[0];

    private readonly DeliveryStore _deliveries = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A reading in the room that begins at this minute.</summary>
    public async Task<Reading> PlanAsync(RoomId room, DateTimeOffset? at = null)
    {
        var due = at ?? TimeProvider.System.GetUtcNow();
        var local = Instant.FromDateTimeOffset(due).InUtc();
        var schedule = new Schedule(new LocalTime(local.Hour, local.Minute), DateTimeZone.Utc, Weekdays.All);
        var first = ReadingPlan.Of(Paper.Edition).Body[0].Paragraph!.Value;
        var reading = new Reading(
            room,
            Guid.NewGuid().ToString("N")[..12],
            Paper.Id.Value,
            Paper.Edition.Id.Value,
            new MemberId(room.Platform, "501"),
            schedule
        )
        {
            First = first,
            Next = first,
        };
        await using var transaction = await database.BeginAsync(Cancellation);
        await ReadingStore.SaveAsync(transaction, reading, Cancellation);
        await ReadingStore.PlanBehindAsync(transaction, reading, local.Date.PlusDays(-1), Cancellation);
        await transaction.CommitAsync(Cancellation);
        return reading;
    }

    /// <summary>The delivery of the reading's first day.</summary>
    public async Task<Delivery> FirstAsync(Reading reading) =>
        (await _deliveries.ListAsync(reading.Room, Reading.Kind, reading.Id, 10, Cancellation))[^1];
}
