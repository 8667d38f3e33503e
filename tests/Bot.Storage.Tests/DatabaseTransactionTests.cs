using Bot.Storage.Rooms;
using Bot.Storage.Tests.Support;

namespace Bot.Storage.Tests;

public sealed class DatabaseTransactionTests(TestDatabases databases)
{
    [Theory, BothDatabases]
    public async Task What_is_not_committed_does_not_count(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var room = Some.Room();
        await using (var transaction = await database.BeginAsync(Some.Cancellation))
            await KnownRooms.AddAsync(transaction, room, Some.Cancellation);
        Assert.Empty(await new KnownRooms(database).ListAsync(Some.GroupOf(room), Some.Cancellation));
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_commit_does_not_count_and_others_can_go_on(Backend backend)
    {
        var database = await databases.OpenAsync(backend);
        var room = Some.Room();
        using var cancelled = new CancellationTokenSource();
        await using (var transaction = await database.BeginAsync(Some.Cancellation))
        {
            await KnownRooms.AddAsync(transaction, room, Some.Cancellation);
            await cancelled.CancelAsync();
            await Assert.ThrowsAsync<OperationCanceledException>(() => transaction.CommitAsync(cancelled.Token));
        }
        Assert.Empty(await new KnownRooms(database).ListAsync(Some.GroupOf(room), Some.Cancellation));
        await new KnownRooms(database).AddAsync(room, Some.Cancellation);
    }

    [Theory, BothDatabases]
    public async Task Two_replicas_that_share_due_work_take_different_rows_and_none_twice(Backend backend)
    {
        var connection = await databases.NewAsync(backend);
        await using var one = Database.At(connection);
        await using var two = Database.At(connection);
        var group = Some.Group();
        for (var i = 0; i < 40; i++)
            await new KnownRooms(one).AddAsync(Some.RoomIn(group, $"{i}"), Some.Cancellation);
        var taken = await Task.WhenAll(Task.Run(() => TakeAllAsync(one)), Task.Run(() => TakeAllAsync(two)));
        Assert.Equal(40, taken.Sum(rooms => rooms.Count));
        Assert.Equal(40, taken.SelectMany(rooms => rooms).Distinct().Count());
    }

    /// <summary>The shape of a later tick: find some, take them, in one transaction.</summary>
    private static async Task<List<string>> TakeAllAsync(Database database)
    {
        var all = new List<string>();
        while (await TakeSomeAsync(database) is { Count: > 0 } some)
            all.AddRange(some);
        return all;
    }

    private static async Task<IReadOnlyList<string>> TakeSomeAsync(Database database)
    {
        await using var transaction = await database.BeginAsync(Some.Cancellation);
        var due = await transaction.ListAsync<string>(
            $"select room_id from rooms order by room_id limit 5 {database.SkipLocked}",
            null,
            Some.Cancellation
        );
        foreach (var room in due)
            await transaction.ExecuteAsync(
                "delete from rooms where room_id = @Room",
                new { Room = room },
                Some.Cancellation
            );
        await transaction.CommitAsync(Some.Cancellation);
        return due;
    }
}
