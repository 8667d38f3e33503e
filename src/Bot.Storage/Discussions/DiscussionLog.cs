using Bot.Storage.Rooms;

namespace Bot.Storage.Discussions;

/// <summary>
/// The append-only logs of discussions. An event is added only behind the version its maker had seen; a room has one open
/// discussion at most, and both are promises of the database, across all processes.
/// </summary>
public sealed partial class DiscussionLog(Database database)
{
    private const string Which =
        "platform = @Platform and group_id = @Group and room_id = @Room and discussion_id = @Id";

    /// <summary>
    /// Begins a discussion with its first event; false where the room has an open one already. The member's key is 1.
    /// </summary>
    /// <param name="alongside">Written together with the event, or not at all.</param>
    public async Task<bool> OpenAsync(
        DiscussionKey key,
        string member,
        string name,
        EventRow first,
        string? thread,
        bool wantsThread,
        Func<DatabaseTransaction, CancellationToken, Task> alongside,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        await KnownRooms.AddAsync(transaction, key.Room, cancellationToken);
        var row = new
        {
            key.Room.Platform,
            key.Room.Group,
            key.Room.Room,
            key.Id,
            At = UtcText.Write(first.At),
            Member = StorableText.Key(member),
            Name = StorableText.Clean(name),
            Thread = thread,
            WantsThread = wantsThread,
        };
        var opened = await transaction.ExecuteAsync(
            """
            insert into discussions (platform, group_id, room_id, discussion_id, version, opened_at)
            values (@Platform, @Group, @Room, @Id, 1, @At)
            on conflict do nothing
            """,
            row,
            cancellationToken
        );
        if (opened == 0)
            return false;
        await transaction.ExecuteAsync(
            """
            insert into discussion_members (platform, group_id, room_id, discussion_id, member_key, member_id, name)
            values (@Platform, @Group, @Room, @Id, 1, @Member, @Name);
            insert into discussion_boards (platform, group_id, room_id, discussion_id, thread, wants_thread)
            values (@Platform, @Group, @Room, @Id, @Thread, @WantsThread);
            """,
            row,
            cancellationToken
        );
        await AddAsync(transaction, key, first, cancellationToken);
        await alongside(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Adds events behind <paramref name="seen"/>, all or none; false where something has been added or taken away since,
    /// or the discussion is closed: then nothing is added, and whoever decided on them looks and decides again.
    /// </summary>
    /// <param name="alongside">Written together with the events, or not at all.</param>
    public async Task<bool> AppendAsync(
        DiscussionKey key,
        DiscussionHead seen,
        IReadOnlyList<EventRow> events,
        bool closes,
        Func<DatabaseTransaction, CancellationToken, Task> alongside,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        var moved = await transaction.ExecuteAsync(
            $"""
            update discussions set version = @Last, is_open = @StaysOpen
            where {Which} and version = @Version and rewrites = @Rewrites and is_open
            """,
            new
            {
                key.Room.Platform,
                key.Room.Group,
                key.Room.Room,
                key.Id,
                Last = seen.Version + events.Count,
                StaysOpen = !closes,
                seen.Version,
                seen.Rewrites,
            },
            cancellationToken
        );
        if (moved == 0)
            return false;
        foreach (var row in events)
            await AddAsync(transaction, key, row, cancellationToken);
        await transaction.ExecuteAsync(
            $"update discussion_boards set wanted = wanted + 1 where {Which}",
            Of(key),
            cancellationToken
        );
        await alongside(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The room's open discussion, or else its last one.</summary>
    public Task<DiscussionHead?> HeadAsync(RoomKey room, CancellationToken cancellationToken) =>
        database.FirstAsync<DiscussionHead>(
            """
            select discussion_id as Id, is_open as IsOpen, version, rewrites from discussions
            where platform = @Platform and group_id = @Group and room_id = @Room
            order by is_open desc, opened_at desc, discussion_id limit 1
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
            },
            cancellationToken
        );

    public Task<DiscussionHead?> HeadAsync(DiscussionKey key, CancellationToken cancellationToken) =>
        database.FirstAsync<DiscussionHead>(
            $"select discussion_id as Id, is_open as IsOpen, version, rewrites from discussions where {Which}",
            Of(key),
            cancellationToken
        );

    /// <summary>The events after a version, in order, with the words that are still there.</summary>
    public async Task<IReadOnlyList<EventRow>> ReadAsync(
        DiscussionKey key,
        long after,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<KeptRow>(
            """
            select events.version, events.member_key as MemberKey, events.happened_at as At, events.body,
                words.words, words.author, words.author_key as AuthorKey
            from discussion_events events
            left join discussion_words words
                on words.platform = events.platform and words.group_id = events.group_id
                and words.room_id = events.room_id and words.discussion_id = events.discussion_id
                and words.version = events.version
            where events.platform = @Platform and events.group_id = @Group and events.room_id = @Room
                and events.discussion_id = @Id and events.version > @After
            order by events.version
            """,
            new
            {
                key.Room.Platform,
                key.Room.Group,
                key.Room.Room,
                key.Id,
                After = after,
            },
            cancellationToken
        );
        return
        [
            .. rows.Select(row => new EventRow(
                row.Version,
                row.MemberKey,
                UtcText.Read(row.At),
                row.Body,
                row.Words,
                row.Author,
                row.AuthorKey
            )),
        ];
    }

    private static async Task AddAsync(
        DatabaseTransaction transaction,
        DiscussionKey key,
        EventRow row,
        CancellationToken cancellationToken
    )
    {
        var values = new
        {
            key.Room.Platform,
            key.Room.Group,
            key.Room.Room,
            key.Id,
            row.Version,
            row.MemberKey,
            At = UtcText.Write(row.At),
            row.Body,
            Words = row.Words is null ? null : StorableText.Clean(row.Words),
            Author = row.Author is null ? null : StorableText.Clean(row.Author),
            row.AuthorKey,
        };
        await transaction.ExecuteAsync(
            """
            insert into discussion_events
                (platform, group_id, room_id, discussion_id, version, member_key, happened_at, body)
            values (@Platform, @Group, @Room, @Id, @Version, @MemberKey, @At, @Body)
            """,
            values,
            cancellationToken
        );
        if (row.Words is null)
            return;
        await transaction.ExecuteAsync(
            """
            insert into discussion_words
                (platform, group_id, room_id, discussion_id, version, member_key, words, author, author_key)
            values (@Platform, @Group, @Room, @Id, @Version, @MemberKey, @Words, @Author, @AuthorKey)
            """,
            values,
            cancellationToken
        );
    }

    private static object Of(DiscussionKey key) =>
        new
        {
            key.Room.Platform,
            key.Room.Group,
            key.Room.Room,
            key.Id,
        };

    private sealed record KeptRow
    {
        public long Version { get; init; }
        public long MemberKey { get; init; }
        public string At { get; init; } = "";
        public string Body { get; init; } = "";
        public string? Words { get; init; }
        public string? Author { get; init; }
        public long? AuthorKey { get; init; }
    }
}
