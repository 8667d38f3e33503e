using Bot.Storage.Rooms;

namespace Bot.Storage.Discussions;

/// <summary>
/// The boards that do not show how things stand. A board is in one hand at a time, across all processes; whoever dies with
/// one in hand loses it after a while.
/// </summary>
public sealed class DiscussionBoards(Database database)
{
    private const string Which =
        "platform = @Platform and group_id = @Group and room_id = @Room and discussion_id = @Id";

    /// <summary>Takes dirty boards of a platform in hand, those that have rested longest first.</summary>
    public async Task<IReadOnlyList<BoardRow>> ClaimAsync(
        string platform,
        int atMost,
        DateTimeOffset now,
        TimeSpan keeps,
        CancellationToken cancellationToken
    )
    {
        // A tick that finds nothing to do takes nobody's turn to write.
        var looked = new
        {
            Now = UtcText.Write(now),
            Platform = platform,
            AtMost = atMost,
        };
        const string Dirty = "wanted > shown and claimed_until <= @Now and platform = @Platform";
        if (
            await database.FirstAsync<long?>(
                $"select 1 from discussion_boards where {Dirty} limit 1",
                looked,
                cancellationToken
            )
            is null
        )
            return [];
        await using var transaction = await database.BeginAsync(cancellationToken);
        var rows = await transaction.ListAsync<ClaimedRow>(
            $"""
            select platform, group_id as GroupId, room_id as RoomId, discussion_id as Id, thread,
                wants_thread as WantsThread, message, begun, posted, posted_at as PostedAt, wanted
            from discussion_boards where {Dirty}
            order by claimed_until limit @AtMost {database.SkipLocked}
            """,
            looked,
            cancellationToken
        );
        foreach (var row in rows)
            await transaction.ExecuteAsync(
                $"update discussion_boards set claimed_until = @Until where {Which}",
                new Values(row.ToBoard().Discussion) { Until = UtcText.Write(now + keeps) },
                cancellationToken
            );
        await transaction.CommitAsync(cancellationToken);
        return [.. rows.Select(row => row.ToBoard())];
    }

    /// <summary>
    /// Keeps the thread that was opened for it; false where the discussion has gone on since <paramref name="seen"/>: then
    /// nothing is kept, and whoever opened it looks again.
    /// </summary>
    /// <param name="thread"><see langword="null"/> where there is none to be had.</param>
    /// <param name="seen">The version of the discussion that <paramref name="alongside"/> is made for.</param>
    /// <param name="alongside">Written together with it, or not at all.</param>
    public async Task<bool> PlaceAsync(
        DiscussionKey key,
        string? thread,
        long seen,
        Func<DatabaseTransaction, CancellationToken, Task> alongside,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await database.BeginAsync(cancellationToken);
        // The discussion's row is the lock under which events are added.
        var asSeen = await transaction.ExecuteAsync(
            $"update discussions set rewrites = rewrites where {Which} and version = @Number",
            new Values(key) { Number = seen },
            cancellationToken
        );
        if (asSeen == 0)
            return false;
        await transaction.ExecuteAsync(
            $"update discussion_boards set thread = @Thread, wants_thread = false where {Which}",
            new Values(key) { Thread = thread },
            cancellationToken
        );
        await alongside(transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The thread it belongs in, read within a transaction.</summary>
    public static Task<string?> ThreadAsync(
        DatabaseTransaction transaction,
        DiscussionKey key,
        CancellationToken cancellationToken
    ) =>
        transaction.FirstAsync<string>(
            $"select thread from discussion_boards where {Which}",
            new Values(key),
            cancellationToken
        );

    /// <summary>Tells that a board is about to be posted, before it is: its number makes the post recognisable.</summary>
    public Task BeginAsync(DiscussionKey key, long number, CancellationToken cancellationToken) =>
        SetAsync("begun = @Number", new Values(key) { Number = number }, cancellationToken);

    /// <summary>Keeps where the board of that number hangs.</summary>
    public Task PostedAsync(
        DiscussionKey key,
        long number,
        string message,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        SetAsync(
            "message = @Message, posted = @Number, posted_at = @Until",
            new Values(key)
            {
                Message = message,
                Number = number,
                Until = UtcText.Write(now),
            },
            cancellationToken
        );

    /// <summary>
    /// Lets go of a board that shows what was wanted when it was claimed, and leaves it alone for a while. It stays dirty
    /// where something has happened since.
    /// </summary>
    public Task ShownAsync(BoardRow board, DateTimeOffset restUntil, CancellationToken cancellationToken) =>
        SetAsync(
            "shown = @Number, claimed_until = @Until",
            new Values(board.Discussion) { Number = board.Wanted, Until = UtcText.Write(restUntil) },
            cancellationToken
        );

    /// <summary>Leaves a board that is in hand alone until then: it is still worked on, or to be tried again.</summary>
    public Task PutOffAsync(BoardRow board, DateTimeOffset until, CancellationToken cancellationToken) =>
        SetAsync(
            "claimed_until = @Until",
            new Values(board.Discussion) { Until = UtcText.Write(until) },
            cancellationToken
        );

    /// <summary>Wants a fresh board; the old one is left where it hangs.</summary>
    public Task RenewAsync(DiscussionKey key, CancellationToken cancellationToken) =>
        SetAsync("posted_at = null, wanted = wanted + 1, claimed_until = ''", new Values(key), cancellationToken);

    /// <summary>Where the newest board hangs; <see langword="null"/> where there is none yet.</summary>
    public Task<string?> MessageAsync(DiscussionKey key, CancellationToken cancellationToken) =>
        database.FirstAsync<string>(
            $"select message from discussion_boards where {Which}",
            new Values(key),
            cancellationToken
        );

    private Task<int> SetAsync(string what, Values values, CancellationToken cancellationToken) =>
        database.ExecuteAsync($"update discussion_boards set {what} where {Which}", values, cancellationToken);

    private sealed class Values(DiscussionKey key)
    {
        public string Platform => key.Room.Platform;
        public string Group => key.Room.Group;
        public string Room => key.Room.Room;
        public string Id => key.Id;
        public string? Thread { get; init; }
        public string? Message { get; init; }
        public long Number { get; init; }
        public string Until { get; init; } = "";
    }

    private sealed record ClaimedRow
    {
        public string Platform { get; init; } = "";
        public string GroupId { get; init; } = "";
        public string RoomId { get; init; } = "";
        public string Id { get; init; } = "";
        public string? Thread { get; init; }
        public bool WantsThread { get; init; }
        public string? Message { get; init; }
        public long Begun { get; init; }
        public long Posted { get; init; }
        public string? PostedAt { get; init; }
        public long Wanted { get; init; }

        public BoardRow ToBoard() =>
            new(
                new DiscussionKey(new RoomKey(Platform, GroupId, RoomId), Id),
                Thread,
                WantsThread,
                Message,
                Begun,
                Posted,
                PostedAt is null ? null : UtcText.Read(PostedAt),
                Wanted
            );
    }
}
