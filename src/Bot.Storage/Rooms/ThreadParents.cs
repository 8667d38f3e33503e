namespace Bot.Storage.Rooms;

/// <summary>To which room a thread belongs, for events that name the thread alone. Safe for any number of threads.</summary>
public sealed class ThreadParents(Database database)
{
    /// <summary>The last one told counts.</summary>
    public async Task SetAsync(string thread, RoomKey parent, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, parent, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into threads (platform, group_id, thread_id, room_id) values (@Platform, @Group, @Thread, @Room)
            on conflict (platform, group_id, thread_id) do update set room_id = excluded.room_id
            """,
            new
            {
                parent.Platform,
                parent.Group,
                parent.Room,
                Thread = StorableText.Key(thread),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The thread's room, or <see langword="null"/> when nobody has told it.</summary>
    public async Task<RoomKey?> FindAsync(GroupKey group, string thread, CancellationToken cancellationToken)
    {
        var room = await database.FirstAsync<string>(
            """
            select room_id from threads
            where platform = @Platform and group_id = @Group and thread_id = @Thread
            """,
            new
            {
                group.Platform,
                group.Group,
                Thread = StorableText.Key(thread),
            },
            cancellationToken
        );
        return room is null ? null : new RoomKey(group.Platform, group.Group, room);
    }
}
