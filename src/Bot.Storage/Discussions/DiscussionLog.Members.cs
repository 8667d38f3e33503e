using Bot.Storage.Rooms;

namespace Bot.Storage.Discussions;

/// <content>What the keys in a log mean, and how their meaning is taken away.</content>
public sealed partial class DiscussionLog
{
    /// <summary>
    /// The member's key in this discussion, made where there is none, and the name they show now. A deleted member who
    /// comes back is somebody new.
    /// </summary>
    public async Task<long> KeyOfAsync(
        DiscussionKey key,
        string member,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var row = new
        {
            key.Room.Platform,
            key.Room.Group,
            key.Room.Room,
            key.Id,
            Member = StorableText.Key(member),
            Name = StorableText.Clean(name),
        };
        // The discussion's row is the lock under which keys are given out.
        await transaction.ExecuteAsync(
            $"update discussions set rewrites = rewrites where {Which}",
            row,
            cancellationToken
        );
        var known = await transaction.FirstAsync<long?>(
            $"select member_key from discussion_members where {Which} and member_id = @Member",
            row,
            cancellationToken
        );
        await transaction.ExecuteAsync(
            known is null
                ? $"""
                insert into discussion_members (platform, group_id, room_id, discussion_id, member_key, member_id, name)
                select @Platform, @Group, @Room, @Id, coalesce(max(member_key), 0) + 1, @Member, @Name
                from discussion_members where {Which}
                """
                : $"""
                update discussions set rewrites = rewrites + 1 where {Which};
                update discussion_members set name = @Name where {Which} and member_id = @Member;
                """,
            row,
            cancellationToken
        );
        var given = await transaction.FirstAsync<long>(
            $"select member_key from discussion_members where {Which} and member_id = @Member",
            row,
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return given;
    }

    /// <summary>Every key with what it still means, in order.</summary>
    public Task<IReadOnlyList<MemberRow>> MembersAsync(DiscussionKey key, CancellationToken cancellationToken) =>
        database.ListAsync<MemberRow>(
            $"select member_key as Key, member_id as Member, name from discussion_members where {Which} order by member_key",
            Of(key),
            cancellationToken
        );

    /// <summary>Whoever opened it, read within a transaction; <see langword="null"/> once they have been deleted.</summary>
    public static Task<string?> OpenerAsync(
        DatabaseTransaction transaction,
        DiscussionKey key,
        CancellationToken cancellationToken
    ) =>
        transaction.FirstAsync<string>(
            $"select member_id from discussion_members where {Which} and member_key = 1",
            Of(key),
            cancellationToken
        );

    /// <summary>
    /// Takes a member out of every discussion of the group: their keys mean nobody any more, and their words are gone, also
    /// those that others added as theirs. What others wrote stays, whoever added it; where it was not kept who wrote
    /// something, their name decides. What happened stays, in its order. Gives how many discussions it touched.
    /// </summary>
    public async Task<int> EraseAsync(GroupKey group, string member, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<FoundRow>(
            """
            select room_id as Room, discussion_id as Id from discussion_members
            where platform = @Platform and group_id = @Group and member_id = @Member
            order by room_id, discussion_id
            """,
            new
            {
                group.Platform,
                group.Group,
                Member = StorableText.Key(member),
            },
            cancellationToken
        );
        foreach (var row in rows)
            await EraseAsync(
                new DiscussionKey(new RoomKey(group.Platform, group.Group, row.Room), row.Id),
                member,
                cancellationToken
            );
        return rows.Count;
    }

    private async Task EraseAsync(DiscussionKey key, string member, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var values = new
        {
            key.Room.Platform,
            key.Room.Group,
            key.Room.Room,
            key.Id,
            Member = member,
        };
        // First of all, so that nothing decided on before is added afterwards.
        await transaction.ExecuteAsync(
            $"update discussions set rewrites = rewrites + 1 where {Which}",
            values,
            cancellationToken
        );
        await transaction.ExecuteAsync(
            $"""
            delete from discussion_words where {Which} and (
                author_key in (select member_key from discussion_members where {Which} and member_id = @Member)
                or author_key is null and (
                    member_key in (select member_key from discussion_members where {Which} and member_id = @Member)
                    or author in (select name from discussion_members where {Which} and member_id = @Member)
                )
            );
            update discussion_members set member_id = null, name = '' where {Which} and member_id = @Member;
            update discussion_boards set wanted = wanted + 1 where {Which};
            """,
            values,
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed record FoundRow(string Room, string Id);
}
