namespace Bot.Storage.Rooms;

/// <summary>
/// The members named as moderators of a room, where the platform has no such right of its own. Naming twice and taking
/// back what is not there change nothing.
/// </summary>
public sealed class Moderators(Database database)
{
    public async Task AddAsync(RoomKey room, string member, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, room, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into moderators (platform, group_id, room_id, member_id) values (@Platform, @Group, @Room, @Member)
            on conflict do nothing
            """,
            Row(room, member),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    public Task RemoveAsync(RoomKey room, string member, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            delete from moderators
            where platform = @Platform and group_id = @Group and room_id = @Room and member_id = @Member
            """,
            Row(room, member),
            cancellationToken
        );

    public async Task<bool> ContainsAsync(RoomKey room, string member, CancellationToken cancellationToken) =>
        await database.FirstAsync<long>(
            """
            select count(*) from moderators
            where platform = @Platform and group_id = @Group and room_id = @Room and member_id = @Member
            """,
            Row(room, member),
            cancellationToken
        ) > 0;

    /// <summary>Their ids, in order.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(RoomKey room, CancellationToken cancellationToken)
    {
        var members = await database.ListAsync<string>(
            "select member_id from moderators where platform = @Platform and group_id = @Group and room_id = @Room",
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        );
        return [.. members.Order(StringComparer.Ordinal)];
    }

    private static object Row(RoomKey room, string member) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
            Member = StorableText.Key(member),
        };
}
