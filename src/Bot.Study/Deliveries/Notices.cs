using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;

namespace Bot.Study.Deliveries;

/// <summary>
/// What a moderator must be told once: a message to whoever set the thing up, else a line under what the next moderator of
/// the room is answered. Each is given out once across all processes; safe for any number of threads.
/// </summary>
public sealed class Notices(Database database)
{
    /// <summary>
    /// Adds a notice within the transaction of what happened; the same key again replaces the words of one that has not
    /// been told.
    /// </summary>
    public static async Task AddAsync(
        DatabaseTransaction transaction,
        RoomId room,
        string key,
        MemberId teller,
        string words,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await KnownRooms.AddAsync(transaction, StoredRoom.Of(room), cancellationToken);
        await transaction.ExecuteAsync(
            """
            insert into notices (platform, group_id, room_id, notice_key, member_id, words, tell_at)
            values (@Platform, @Group, @Room, @Key, @Member, @Words, @Now)
            on conflict (platform, group_id, room_id, notice_key) do update set words = excluded.words
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Key = StorableText.Key(key),
                Member = StorableText.Key(teller.Member),
                Words = StorableText.Clean(words),
                Now = UtcText.Write(now),
            },
            cancellationToken
        );
    }

    /// <summary>
    /// Takes notices that are to be told to their member. From then on they wait for the next moderator of their room,
    /// until <see cref="DoneAsync"/> or <see cref="AgainAsync"/> says otherwise: one whose telling was cut off is not lost.
    /// </summary>
    public async Task<IReadOnlyList<Notice>> TakeDueAsync(
        string platform,
        DateTimeOffset now,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var rows = await transaction.ListAsync<Row>(
            $"""
            with picked as materialized (
                select platform, group_id, room_id, notice_key from notices
                where platform = @Platform and tell_at <= @Now
                order by tell_at limit @AtMost {database.SkipLocked}
            )
            update notices set tell_at = null, tries = tries + 1
            where (platform, group_id, room_id, notice_key) in (select platform, group_id, room_id, notice_key from picked)
            returning {Columns}
            """,
            new
            {
                Platform = platform,
                Now = UtcText.Write(now),
                AtMost = atMost,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>The notice has been told.</summary>
    public Task DoneAsync(Notice notice, CancellationToken cancellationToken) =>
        database.ExecuteAsync($"delete from notices {WhereThis}", This(notice), cancellationToken);

    /// <summary>Its member is to be told later.</summary>
    public Task AgainAsync(Notice notice, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            $"update notices set tell_at = @At {WhereThis}",
            This(notice, UtcText.Write(at)),
            cancellationToken
        );

    /// <summary>The rooms of a platform where a notice waits for the next moderator.</summary>
    public async Task<IReadOnlyList<RoomId>> WaitingAsync(
        string platform,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<Row>(
            $"select {Columns} from notices where platform = @Platform and tell_at is null limit @AtMost",
            new { Platform = platform, AtMost = atMost },
            cancellationToken
        );
        return [.. rows.Select(row => row.Read().Room).Distinct()];
    }

    /// <summary>Takes what waits for a moderator of the room; whoever takes it tells it.</summary>
    public async Task<IReadOnlyList<string>> TakeWaitingAsync(RoomId room, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var words = await transaction.ListAsync<string>(
            """
            delete from notices
            where platform = @Platform and group_id = @Group and room_id = @Room and tell_at is null
            returning words
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return words;
    }

    private const string Columns = """
        platform as Platform, group_id as GroupId, room_id as RoomId, notice_key as Key, member_id as Member,
        words as Words, tries as Tries
        """;

    private const string WhereThis = """
        where platform = @Platform and group_id = @Group and room_id = @Room and notice_key = @Key
        """;

    private static object This(Notice notice, string? at = null) =>
        new
        {
            notice.Room.Platform,
            notice.Room.Group,
            notice.Room.Room,
            notice.Key,
            At = at,
        };

    private sealed class Row
    {
        public string Platform { get; set; } = "";
        public string GroupId { get; set; } = "";
        public string RoomId { get; set; } = "";
        public string Key { get; set; } = "";
        public string Member { get; set; } = "";
        public string Words { get; set; } = "";
        public int Tries { get; set; }

        public Notice Read() =>
            new(new RoomId(Platform, GroupId, RoomId), Key, new MemberId(Platform, Member), Words, Tries);
    }
}
