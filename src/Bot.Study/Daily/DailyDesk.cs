using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>
/// What moderators do to a room's reading. Each is one transaction with the room's reading locked: schedule and plan
/// change together, and two moderators at once lose nothing of each other's.
/// </summary>
public sealed class DailyDesk(Database database, TimeProvider time)
{
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Begins a reading, or puts it in the place of the room's last one.</summary>
    public async Task<Reading> BeginAsync(Reading reading, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (await ReadingStore.LockAsync(transaction, reading.Room, cancellationToken) is { } last)
            await ReadingStore.TakeBackAsync(transaction, last, "Another reading was started.", now, cancellationToken);
        await ReadingStore.SaveAsync(transaction, reading, cancellationToken);
        await ReadingStore.PlanAnewAsync(transaction, reading, now, cancellationToken);
        await SetHorizonAsync(transaction, reading, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reading;
    }

    /// <summary>
    /// Changes the room's reading and plans it anew; <see langword="null"/>, and nothing changed, where
    /// <paramref name="change"/> gives none or there is no reading.
    /// </summary>
    public async Task<Reading?> ChangeAsync(
        RoomId room,
        Func<Reading, Reading?> change,
        Phrase reason,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (
            await ReadingStore.LockAsync(transaction, room, cancellationToken) is not { } reading
            || change(reading) is not { } changed
        )
            return null;
        await ReadingStore.SaveAsync(transaction, changed, cancellationToken);
        if (changed.IsRunning)
            await ReadingStore.PlanAnewAsync(transaction, changed, now, cancellationToken);
        else
            await ReadingStore.TakeBackAsync(transaction, changed, reason, now, cancellationToken);
        await SetHorizonAsync(transaction, changed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>
    /// Changes what of the room's reading has no bearing on when the next post comes, and leaves the plan as it is.
    /// </summary>
    public async Task<Reading?> AmendAsync(
        RoomId room,
        Func<Reading, Reading?> change,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        if (
            await ReadingStore.LockAsync(transaction, room, cancellationToken) is not { } reading
            || change(reading) is not { } changed
        )
            return null;
        await ReadingStore.SaveAsync(transaction, changed, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    /// <summary>A room that wants it hides at once what the group has not come to.</summary>
    private static Task SetHorizonAsync(
        DatabaseTransaction transaction,
        Reading reading,
        CancellationToken cancellationToken
    ) =>
        reading.MovesHorizon is true
            ? RoomSettingsStore.MoveHorizonAsync(
                transaction,
                StoredRoom.Of(reading.Room),
                reading.Next - 1,
                evenIfNone: true,
                cancellationToken
            )
            : Task.CompletedTask;
}
