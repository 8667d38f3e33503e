namespace Bot.Storage.Rooms;

/// <summary>
/// The groups that the bot was removed from, and since when. They come back with all they had, or are forgotten after a
/// grace period.
/// </summary>
public sealed class Departures(Database database)
{
    /// <summary>The bot is no longer in the group. What was noted before stands; a group of which nothing is kept is left out.</summary>
    public Task NoteAsync(GroupKey group, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            insert into departures (platform, group_id, left_at)
            select platform, group_id, @At from groups where platform = @Platform and group_id = @Group
            on conflict do nothing
            """,
            new
            {
                group.Platform,
                group.Group,
                At = UtcText.Write(now),
            },
            cancellationToken
        );

    /// <summary>The bot is in the group again.</summary>
    public async Task ClearAsync(GroupKey group, CancellationToken cancellationToken)
    {
        if (await IsNotedAsync(group, cancellationToken))
            await database.ExecuteAsync(
                "delete from departures where platform = @Platform and group_id = @Group",
                new { group.Platform, group.Group },
                cancellationToken
            );
    }

    // Asked of every group at every start, so it is read before anything is written.
    private async Task<bool> IsNotedAsync(GroupKey group, CancellationToken cancellationToken) =>
        await database.FirstAsync<long>(
            "select count(*) from departures where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        ) > 0;

    /// <summary>Forgets everything about the groups that were left before then. How many there were.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            delete from groups where exists (
                select 1 from departures
                where departures.platform = groups.platform and departures.group_id = groups.group_id
                    and left_at < @Before
            )
            """,
            new { Before = UtcText.Write(before) },
            cancellationToken
        );
}
