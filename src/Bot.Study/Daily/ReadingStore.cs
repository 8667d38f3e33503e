using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary>
/// The readings of rooms, one to a room. Whoever changes one locks it first, so that a post that is being recorded and
/// two moderators at once lose nothing of each other's.
/// </summary>
public sealed partial class ReadingStore(Database database)
{
    /// <summary>The room's reading, also one that has ended; <see langword="null"/> where there never was one.</summary>
    public async Task<Reading?> FindAsync(RoomId room, CancellationToken cancellationToken) =>
        (
            await database.FirstAsync<ReadingRow>(
                $"""
                select {ReadingRow.Columns} from readings
                where platform = @Platform and group_id = @Group and room_id = @Room
                """,
                KeyOf(room),
                cancellationToken
            )
        )?.Read();

    /// <summary>The room's reading, which nobody else changes until the transaction ends.</summary>
    public static async Task<Reading?> LockAsync(
        DatabaseTransaction transaction,
        RoomId room,
        CancellationToken cancellationToken
    ) =>
        (
            await transaction.FirstAsync<ReadingRow>(
                $"""
                update readings set revision = revision + 1
                where platform = @Platform and group_id = @Group and room_id = @Room
                returning {ReadingRow.Columns}
                """,
                KeyOf(room),
                cancellationToken
            )
        )?.Read();

    /// <summary>Keeps the reading in the place of the room's last one.</summary>
    public static async Task SaveAsync(
        DatabaseTransaction transaction,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        await KnownRooms.AddAsync(transaction, StoredRoom.Of(reading.Room), cancellationToken);
        await transaction.ExecuteAsync(Upsert, ReadingRow.Of(reading), cancellationToken);
    }

    /// <summary>Writes down what a local date brought; the first word on a date stays.</summary>
    public static Task AddDayAsync(
        DatabaseTransaction transaction,
        Reading reading,
        string date,
        int first,
        int last,
        CancellationToken cancellationToken
    ) =>
        transaction.ExecuteAsync(
            """
            insert into reading_days
                (platform, group_id, room_id, reading_id, local_date, first_paragraph, last_paragraph, edition)
            values (@Platform, @Group, @Room, @Id, @Date, @First, @Last, @Edition)
            on conflict do nothing
            """,
            new
            {
                reading.Room.Platform,
                reading.Room.Group,
                reading.Room.Room,
                reading.Id,
                Date = date,
                First = first,
                Last = last,
                reading.Edition,
            },
            cancellationToken
        );

    /// <summary>What was posted on which local date, the latest first.</summary>
    public Task<IReadOnlyList<ReadingDay>> DaysAsync(
        RoomId room,
        string readingId,
        int atMost,
        CancellationToken cancellationToken
    ) =>
        database.ListAsync<ReadingDay>(
            """
            select local_date as Date, first_paragraph as First, last_paragraph as Last, edition as Edition
            from reading_days
            where platform = @Platform and group_id = @Group and room_id = @Room and reading_id = @Id
            order by local_date desc limit @AtMost
            """,
            new
            {
                room.Platform,
                room.Group,
                room.Room,
                Id = readingId,
                AtMost = atMost,
            },
            cancellationToken
        );

    /// <summary>What a local date has brought so far; <see langword="null"/> before its first part is posted.</summary>
    public Task<ReadingDay?> DayAsync(
        RoomId room,
        string readingId,
        string date,
        CancellationToken cancellationToken
    ) => database.FirstAsync<ReadingDay>(SelectDay, TheDay(room, readingId, date), cancellationToken);

    /// <summary>
    /// The same within a transaction. Whoever holds one asks it alone: a second connection beside it could wait for others
    /// that wait as well.
    /// </summary>
    public static Task<ReadingDay?> DayAsync(
        DatabaseTransaction transaction,
        RoomId room,
        string readingId,
        string date,
        CancellationToken cancellationToken
    ) => transaction.FirstAsync<ReadingDay>(SelectDay, TheDay(room, readingId, date), cancellationToken);

    private const string SelectDay = """
        select local_date as Date, first_paragraph as First, last_paragraph as Last, edition as Edition
        from reading_days
        where platform = @Platform and group_id = @Group and room_id = @Room and reading_id = @Id
            and local_date = @Date
        """;

    private static object TheDay(RoomId room, string readingId, string date) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
            Id = readingId,
            Date = date,
        };

    private static object KeyOf(RoomId room) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
        };

    private const string Upsert = """
        insert into readings (
            platform, group_id, room_id, reading_id, paper, edition, state, reason, setter, time_of_day, zone, zone_data,
            weekdays, window_minutes, amount, amount_is_words, first_paragraph, next_paragraph, doubled_posts, not_before,
            left_out, target, ping, thread, opens_thread, moves_horizon
        ) values (
            @Platform, @GroupId, @RoomId, @ReadingId, @Paper, @Edition, @State, @Reason, @Setter, @TimeOfDay, @Zone,
            @ZoneData, @Weekdays, @WindowMinutes, @Amount, @AmountIsWords, @FirstParagraph, @NextParagraph, @DoubledPosts,
            @NotBefore, @LeftOut, @Target, @Ping, @Thread, @OpensThread, @MovesHorizon
        )
        on conflict (platform, group_id, room_id) do update set
            reading_id = excluded.reading_id, paper = excluded.paper, edition = excluded.edition, state = excluded.state,
            reason = excluded.reason, setter = excluded.setter, time_of_day = excluded.time_of_day, zone = excluded.zone,
            zone_data = excluded.zone_data, weekdays = excluded.weekdays, window_minutes = excluded.window_minutes,
            amount = excluded.amount, amount_is_words = excluded.amount_is_words,
            first_paragraph = excluded.first_paragraph, next_paragraph = excluded.next_paragraph,
            doubled_posts = excluded.doubled_posts, not_before = excluded.not_before, left_out = excluded.left_out,
            target = excluded.target, ping = excluded.ping, thread = excluded.thread,
            opens_thread = excluded.opens_thread, moves_horizon = excluded.moves_horizon
        """;
}
