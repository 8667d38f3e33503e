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
        if (reading.IsRunning)
            await PlanAnewAsync(transaction, reading, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
