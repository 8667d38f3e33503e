using Bot.Chat.Platforms;
using Bot.Storage;

namespace Bot.Study.Daily;

public sealed partial class ReadingStore
{
    private const int AtOnce = 200;

    /// <summary>
    /// Works out anew the times of all readings that were planned with other zone data than the program now has. Costs
    /// nothing where there are none; may run in several processes at once.
    /// </summary>
    public async Task FollowZoneDataAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var rooms = await database.ListAsync<ReadingRow>(
                $"select {ReadingRow.Columns} from readings where zone_data <> @Current limit @AtOnce",
                new { Current = ZoneNames.DataVersion, AtOnce },
                cancellationToken
            );
            if (rooms.Count == 0)
                return;
            foreach (var room in rooms.Select(row => new RoomId(row.Platform, row.GroupId, row.RoomId)))
                await FollowZoneDataAsync(room, now, cancellationToken);
        }
    }

    private async Task FollowZoneDataAsync(RoomId room, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        if (await LockAsync(transaction, room, cancellationToken) is not { } reading)
            return;
        await SaveAsync(transaction, reading, cancellationToken);
        // What is overdue already is left to come late or to be told as missed.
        if (reading.IsRunning && !await IsOverdueAsync(transaction, reading, now, cancellationToken))
            await PlanAnewAsync(transaction, reading, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsOverdueAsync(
        DatabaseTransaction transaction,
        Reading reading,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await transaction.FirstAsync<long>(
            """
            select count(*) from deliveries
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Id
                and next_at is not null and due_at <= @Now
            """,
            new
            {
                reading.Room.Platform,
                reading.Room.Group,
                reading.Room.Room,
                Reading.Kind,
                reading.Id,
                Now = UtcText.Write(now),
            },
            cancellationToken
        ) > 0;
}
