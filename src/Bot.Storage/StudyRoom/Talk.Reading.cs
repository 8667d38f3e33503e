using Bot.Storage.Rooms;

namespace Bot.Storage.StudyRoom;

public sealed partial class Talk
{
    private const string Readable = $"""
        select {TalkRow.Columns} from talk
        where platform = @Platform and group_id = @Group and room_id = @Room
        and (only_for is null or only_for = @Member)
        """;

    /// <summary>The room's last revision, from which <see cref="ChangesAsync"/> goes on; 0 where nothing was said.</summary>
    public Task<long> RevisionAsync(RoomKey room, CancellationToken cancellationToken) =>
        database.FirstAsync<long>(
            """
            select last_revision from talk_heads
            where platform = @Platform and group_id = @Group and room_id = @Room
            """,
            Of(room),
            cancellationToken
        );

    /// <summary>The first messages after a place in the talk, in order, without removed ones.</summary>
    /// <param name="member">Who reads; <see langword="null"/> reads what the room reads.</param>
    public Task<IReadOnlyList<TalkMessage>> AfterAsync(
        RoomKey room,
        string? member,
        long sequence,
        int atMost,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            "and not removed and sequence > @From order by sequence limit @AtMost",
            room,
            member,
            sequence,
            atMost,
            cancellationToken
        );

    /// <summary>The last messages before a place in the talk (<see cref="long.MaxValue"/> for its end), in order.</summary>
    /// <param name="member">Who reads; <see langword="null"/> reads what the room reads.</param>
    public async Task<IReadOnlyList<TalkMessage>> BeforeAsync(
        RoomKey room,
        string? member,
        long sequence,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var backwards = await ReadAsync(
            "and not removed and sequence < @From order by sequence desc limit @AtMost",
            room,
            member,
            sequence,
            atMost,
            cancellationToken
        );
        return [.. backwards.Reverse()];
    }

    /// <summary>
    /// Every message added, edited or removed after a revision, each once in its newest state, in the order of their last
    /// change. Who asks again from the last revision got misses nothing.
    /// </summary>
    /// <param name="member">Who reads; <see langword="null"/> reads what the room reads.</param>
    public Task<IReadOnlyList<TalkMessage>> ChangesAsync(
        RoomKey room,
        string? member,
        long revision,
        int atMost,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            "and revision > @From order by revision limit @AtMost",
            room,
            member,
            revision,
            atMost,
            cancellationToken
        );

    /// <summary>One message that this member may read and that is not removed, or <see langword="null"/>.</summary>
    public async Task<TalkMessage?> FindAsync(
        RoomKey room,
        string? member,
        long sequence,
        CancellationToken cancellationToken
    )
    {
        var found = await ReadAsync(
            "and not removed and sequence = @From",
            room,
            member,
            sequence,
            1,
            cancellationToken
        );
        return found is [var message] ? message : null;
    }

    /// <summary>The room's message with that post key, made at that instant or later, or <see langword="null"/>.</summary>
    public async Task<TalkMessage?> FindPostAsync(
        RoomKey room,
        string postKey,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var row = await database.FirstAsync<TalkRow>(
            $"""
            select {TalkRow.Columns} from talk
            where platform = @Platform and group_id = @Group and room_id = @Room and post_key = @PostKey
            and created_at >= @Since
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                PostKey = StorableText.Key(postKey),
                Since = UtcText.Write(since),
            },
            cancellationToken
        );
        return row?.ToMessage();
    }

    private async Task<IReadOnlyList<TalkMessage>> ReadAsync(
        string which,
        RoomKey room,
        string? member,
        long from,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<TalkRow>(
            $"{Readable} {which}",
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Member = member is null ? null : StorableText.Key(member),
                From = from,
                AtMost = atMost,
            },
            cancellationToken
        );
        return [.. rows.Select(row => row.ToMessage())];
    }
}
