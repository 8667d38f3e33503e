using Bot.Storage.Rooms;

namespace Bot.Storage.Names;

/// <summary>
/// The spellings of names in a paper that a group's moderators have said to be one. Saying it twice and taking back what
/// was never said change nothing.
/// </summary>
public sealed class MergedNames(Database database)
{
    /// <summary>A spelling is the same as one other at a time: saying it anew replaces what was said.</summary>
    public async Task AddAsync(GroupKey group, string paper, MergedName merged, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into merged_names (platform, group_id, paper, spelling, same_as)
            values (@Platform, @Group, @Paper, @Spelling, @SameAs)
            on conflict (platform, group_id, paper, spelling) do update set same_as = excluded.same_as
            """,
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper),
                Spelling = StorableText.Clean(merged.Spelling),
                SameAs = StorableText.Clean(merged.SameAs),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    public Task RemoveAsync(GroupKey group, string paper, string spelling, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            """
            delete from merged_names
            where platform = @Platform and group_id = @Group and paper = @Paper and spelling = @Spelling
            """,
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper),
                Spelling = StorableText.Clean(spelling),
            },
            cancellationToken
        );

    /// <summary>In the order of their spellings.</summary>
    public async Task<IReadOnlyList<MergedName>> ListAsync(
        GroupKey group,
        string paper,
        CancellationToken cancellationToken
    )
    {
        var merged = await database.ListAsync<MergedName>(
            """
            select spelling, same_as as SameAs from merged_names
            where platform = @Platform and group_id = @Group and paper = @Paper
            """,
            new
            {
                group.Platform,
                group.Group,
                Paper = StorableText.Key(paper),
            },
            cancellationToken
        );
        return [.. merged.OrderBy(each => each.Spelling, StringComparer.Ordinal)];
    }
}
