using Bot.Storage.Rooms;

namespace Bot.Storage.StudyRoom;

/// <summary>
/// What was said in the local study room. Whoever has read a number will never find a smaller one they missed: numbers
/// are given out under the room's lock and appear in order, across all processes.
/// </summary>
/// <remarks>Reading is for one member: the room's messages and that member's own private ones, no others.</remarks>
public sealed partial class Talk(Database database)
{
    private const string NextNumbers = """
        insert into talk_heads (platform, group_id, room_id, last_sequence, last_revision)
        values (@Platform, @Group, @Room, 1, 1)
        on conflict (platform, group_id, room_id) do update
        set last_sequence = talk_heads.last_sequence + 1, last_revision = talk_heads.last_revision + 1
        returning last_sequence as Sequence, last_revision as Revision
        """;

    private const string NextRevision = """
        update talk_heads set last_revision = last_revision + 1
        where platform = @Platform and group_id = @Group and room_id = @Room
        returning last_revision
        """;

    /// <summary>
    /// Adds a message and gives it as it stands in the talk. With a post key that the room has already, nothing is added
    /// and that message is given.
    /// </summary>
    public async Task<TalkMessage> AppendAsync(
        RoomKey room,
        TalkDraft draft,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, room, cancellationToken);
        var numbers = await transaction.FirstAsync<TalkRow>(NextNumbers, Of(room), cancellationToken);
        if (await FindByKeyAsync(transaction, room, draft.PostKey, cancellationToken) is { } existing)
            return existing.ToMessage();
        var row = numbers! with
        {
            Author = StorableText.Key(draft.Author),
            OnlyFor = draft.OnlyFor is null ? null : StorableText.Key(draft.OnlyFor),
            Body = StorableText.Clean(draft.Body),
            CreatedAt = UtcText.Write(now),
        };
        await transaction.ExecuteAsync(
            """
            insert into talk
                (platform, group_id, room_id, sequence, revision, author, only_for, body, post_key, created_at)
            values
                (@Platform, @Group, @Room, @Sequence, @Revision, @Author, @OnlyFor, @Body, @PostKey, @CreatedAt)
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                row.Sequence,
                row.Revision,
                row.Author,
                row.OnlyFor,
                row.Body,
                draft.PostKey,
                row.CreatedAt,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return row.ToMessage();
    }

    /// <summary>Puts another body in its place; false where there is no such message or it has been removed.</summary>
    public Task<bool> EditAsync(
        RoomKey room,
        long sequence,
        string body,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ChangeAsync(room, sequence, StorableText.Clean(body), removed: false, now, cancellationToken);

    /// <summary>Takes the words out for good; false where there is no such message or it has been removed already.</summary>
    public Task<bool> RemoveAsync(
        RoomKey room,
        long sequence,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => ChangeAsync(room, sequence, "", removed: true, now, cancellationToken);

    private async Task<bool> ChangeAsync(
        RoomKey room,
        long sequence,
        string body,
        bool removed,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var revision = await transaction.FirstAsync<long?>(NextRevision, Of(room), cancellationToken);
        var rows = await transaction.ExecuteAsync(
            """
            update talk set body = @Body, removed = @Removed, revision = @Revision, edited_at = @Now
            where platform = @Platform and group_id = @Group and room_id = @Room and sequence = @Sequence
            and not removed
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Sequence = sequence,
                Revision = revision,
                Body = body,
                Removed = removed,
                Now = UtcText.Write(now),
            },
            cancellationToken
        );
        if (rows == 0)
            return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<TalkRow?> FindByKeyAsync(
        DatabaseTransaction transaction,
        RoomKey room,
        string? postKey,
        CancellationToken cancellationToken
    ) =>
        postKey is null
            ? null
            : await transaction.FirstAsync<TalkRow>(
                $"""
                select {TalkRow.Columns} from talk
                where platform = @Platform and group_id = @Group and room_id = @Room and post_key = @PostKey
                """,
                new
                {
                    room.Platform,
                    room.Group,
                    room.Room,
                    PostKey = StorableText.Key(postKey),
                },
                cancellationToken
            );

    private static object Of(RoomKey room) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
        };
}
