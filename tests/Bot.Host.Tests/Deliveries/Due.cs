using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Bot.Texts.Papers;
using NodaTime;

namespace Bot.Host.Tests.Deliveries;

/// <summary>Puts readings into a store whose next post is due now, and looks what has become of it.</summary>
internal sealed class Due(Database database, MemberId setter)
{
    private static readonly Paper Paper = Library.Load(Path.Combine(AppContext.BaseDirectory, "seeds")).Papers[0];

    private readonly DeliveryStore _deliveries = new(database);
    private readonly ReadingStore _readings = new(database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A reading in the room that begins at this minute.</summary>
    /// <param name="from">How many paragraphs of the body are left out before.</param>
    public async Task<Reading> PlanAsync(RoomId room, DateTimeOffset? at = null, Amount? amount = null, int from = 0)
    {
        var due = at ?? TimeProvider.System.GetUtcNow();
        var local = Instant.FromDateTimeOffset(due).InUtc();
        var schedule = new Schedule(new LocalTime(local.Hour, local.Minute), DateTimeZone.Utc, Weekdays.All);
        var first = ReadingPlan.Of(Paper.Edition).Body[from].Paragraph!.Value;
        var reading = new Reading(
            room,
            Guid.NewGuid().ToString("N")[..12],
            Paper.Id.Value,
            Paper.Edition.Id.Value,
            setter,
            schedule
        )
        {
            First = first,
            Next = first,
            Amount = amount ?? Amount.One,
        };
        await using var transaction = await database.BeginAsync(Cancellation);
        await ReadingStore.SaveAsync(transaction, reading, Cancellation);
        await ReadingStore.PlanBehindAsync(transaction, reading, local.Date.PlusDays(-1), Cancellation);
        await transaction.CommitAsync(Cancellation);
        return reading;
    }

    /// <summary>The delivery of the reading's first day, or of its first part.</summary>
    public async Task<Delivery> FirstAsync(Reading reading) => (await AllAsync(reading))[^1];

    /// <summary>All its deliveries up to now, the last one first.</summary>
    public Task<IReadOnlyList<Delivery>> AllAsync(Reading reading) =>
        _deliveries.ListAsync(reading.Room, Reading.Kind, reading.Id, 20, Cancellation);

    /// <summary>
    /// A reading is due in a room where it cannot go on: why it is paused, once one more moderator has been told. Its
    /// settings are as they were.
    /// </summary>
    public async Task<string> PausedAsync(RoomId room, Func<int> told, RunningBot bot)
    {
        var before = told();
        var planned = await PlanAsync(room);
        await RunningBot.UntilAsync(
            async () => (await _readings.FindAsync(room, Cancellation))!.State == ReadingState.Paused,
            () => $"{room} is paused:\n{bot.Printed}"
        );
        await RunningBot.UntilAsync(() => Task.FromResult(told() > before), () => "a moderator is told");
        Assert.Equal(before + 1, told());
        var paused = (await _readings.FindAsync(room, Cancellation))!;
        Assert.Equal((planned.Schedule, planned.Amount, planned.Next), (paused.Schedule, paused.Amount, paused.Next));
        return paused.Reason!;
    }
}
