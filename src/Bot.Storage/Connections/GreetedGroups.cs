using Bot.Storage.Rooms;

namespace Bot.Storage.Connections;

/// <summary>The groups that have been greeted since the bot joined them, so that none is greeted twice.</summary>
public sealed class GreetedGroups(Database database)
{
    public async Task<bool> ContainsAsync(GroupKey group, CancellationToken cancellationToken) =>
        await database.FirstAsync<long>(
            "select count(*) from greeted_groups where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        ) > 0;

    /// <summary>Notes that it is greeted; true for the one of all callers whose note counts.</summary>
    public async Task<bool> AddAsync(GroupKey group, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        var rows = await transaction.ExecuteAsync(
            "insert into greeted_groups (platform, group_id) values (@Platform, @Group) on conflict do nothing",
            new { group.Platform, group.Group },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return rows == 1;
    }

    public Task RemoveAsync(GroupKey group, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            "delete from greeted_groups where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        );
}
