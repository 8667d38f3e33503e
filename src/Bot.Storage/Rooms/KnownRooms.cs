namespace Bot.Storage.Rooms;

/// <summary>
/// The groups and rooms about which something is kept. Forgetting one takes everything with it that any feature has kept
/// about it.
/// </summary>
public sealed class KnownRooms(Database database)
{
    private const string AddGroup = """
        insert into groups (platform, group_id) values (@Platform, @Group) on conflict do nothing;
        """;

    private const string AddRoom = """
        insert into rooms (platform, group_id, room_id) values (@Platform, @Group, @Room) on conflict do nothing;
        """;

    /// <summary>Makes the room known within a transaction, which a row that belongs to a room needs; no matter if it is.</summary>
    public static Task AddAsync(DatabaseTransaction transaction, RoomKey room, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            AddGroup + AddRoom,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        );

    /// <summary>As <see cref="AddAsync(DatabaseTransaction, RoomKey, CancellationToken)"/>, for rows of a whole group.</summary>
    public static Task AddAsync(DatabaseTransaction transaction, GroupKey group, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(AddGroup, new { group.Platform, group.Group }, cancellationToken);

    public async Task AddAsync(RoomKey room, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await AddAsync(transaction, room, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The group's rooms in the order of their ids.</summary>
    public async Task<IReadOnlyList<RoomKey>> ListAsync(GroupKey group, CancellationToken cancellationToken)
    {
        var ids = await database.ListAsync<string>(
            "select room_id from rooms where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        );
        return [.. ids.Order(StringComparer.Ordinal).Select(id => new RoomKey(group.Platform, group.Group, id))];
    }

    /// <summary>Every room of a platform, for whoever runs the bot; nothing that a group sees is made of it.</summary>
    public Task<IReadOnlyList<RoomKey>> ListAsync(string platform, CancellationToken cancellationToken) =>
        database.ListAsync<RoomKey>(
            """
            select platform as "Platform", group_id as "Group", room_id as "Room" from rooms
            where platform = @Platform order by group_id, room_id limit 1000
            """,
            new { Platform = platform },
            cancellationToken
        );

    public Task ForgetAsync(RoomKey room, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "delete from rooms where platform = @Platform and group_id = @Group and room_id = @Room",
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        );

    public Task ForgetAsync(GroupKey group, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "delete from groups where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        );
}
