using Bot.Storage.Rooms;

namespace Bot.Storage.StudyRoom;

/// <summary>
/// The members of the local study room and the names they show. A name is for show alone: two members may have the same.
/// </summary>
public sealed class StudyMembers(Database database)
{
    /// <summary>Makes the member known under that name, or gives a known one another name.</summary>
    public async Task SetNameAsync(GroupKey group, string member, string name, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, group, cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into study_members (platform, group_id, member_id, name) values (@Platform, @Group, @Member, @Name)
            on conflict (platform, group_id, member_id) do update set name = excluded.name
            """,
            new
            {
                group.Platform,
                group.Group,
                Member = StorableText.Key(member),
                Name = StorableText.Clean(name),
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The shown name, or <see langword="null"/> for a member nobody knows.</summary>
    public Task<string?> FindNameAsync(GroupKey group, string member, CancellationToken cancellationToken) =>
        database.FirstAsync<string>(
            """
            select name from study_members
            where platform = @Platform and group_id = @Group and member_id = @Member
            """,
            new
            {
                group.Platform,
                group.Group,
                Member = StorableText.Key(member),
            },
            cancellationToken
        );

    /// <summary>The shown names by member id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        GroupKey group,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<NameRow>(
            "select member_id as Member, name from study_members where platform = @Platform and group_id = @Group",
            new { group.Platform, group.Group },
            cancellationToken
        );
        return rows.ToDictionary(row => row.Member, row => row.Name);
    }

    private sealed record NameRow(string Member, string Name);
}
