using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Rooms;

namespace Bot.Study.Deliveries;

/// <summary>
/// Everything the bot posts of its own accord, before and after. A delivery is kept once however often it is planned, and
/// is in one pair of hands at a time, across all processes on the database. Safe for any number of threads.
/// </summary>
public sealed partial class DeliveryStore(Database database)
{
    /// <summary>
    /// Plans a delivery within the transaction of what asks for it; whether it is new. One that is there already, in
    /// whatever state, stays as it is.
    /// </summary>
    /// <param name="thread">The thread of the room it goes to; <see langword="null"/> for the room itself.</param>
    public static async Task<bool> PlanAsync(
        DatabaseTransaction transaction,
        DeliveryName name,
        string? thread,
        DateTimeOffset dueAt,
        DateTimeOffset latestAt,
        CancellationToken cancellationToken
    )
    {
        await KnownRooms.AddAsync(transaction, StoredRoom.Of(name.Room), cancellationToken);
        var added = await transaction.ExecuteAsync(
            """
            insert into deliveries
                (platform, group_id, room_id, post_key, kind, subject, occasion, part, thread, due_at, latest_at, state, next_at)
            values
                (@Platform, @Group, @Room, @Key, @Kind, @Subject, @Occasion, @Part, @Thread, @DueAt, @LatestAt, 'due', @DueAt)
            on conflict do nothing
            """,
            new
            {
                name.Room.Platform,
                name.Room.Group,
                name.Room.Room,
                Key = name.Key.Value,
                Kind = StorableText.Key(name.Kind),
                Subject = StorableText.Key(name.Subject),
                Occasion = StorableText.Key(name.Occasion),
                name.Part,
                Thread = thread,
                DueAt = UtcText.Write(dueAt),
                LatestAt = UtcText.Write(latestAt),
            },
            cancellationToken
        );
        return added == 1;
    }

    /// <summary>
    /// Takes back what of a subject is not in anybody's hands yet. What was still to come is as if it had never been
    /// planned; what was due already, or was being tried again, is skipped for that reason.
    /// </summary>
    public static async Task TakeBackAsync(
        DatabaseTransaction transaction,
        RoomId room,
        string kind,
        string subject,
        Phrase reason,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var what = new
        {
            room.Platform,
            room.Group,
            room.Room,
            Kind = kind,
            Subject = subject,
            Reason = StorableText.Clean(reason.ToString()),
            Now = UtcText.Write(now),
        };
        await transaction.ExecuteAsync(
            """
            delete from deliveries
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Subject
                and state = 'due' and tries = 0 and due_at > @Now
            """,
            what,
            cancellationToken
        );
        await transaction.ExecuteAsync(
            """
            update deliveries set state = 'skipped', reason = @Reason, next_at = null, settled_at = @Now
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Subject
                and state = 'due'
            """,
            what,
            cancellationToken
        );
    }

    /// <summary>The deliveries of a subject, the last due first.</summary>
    public async Task<IReadOnlyList<Delivery>> ListAsync(
        RoomId room,
        string kind,
        string subject,
        int atMost,
        CancellationToken cancellationToken
    )
    {
        var rows = await database.ListAsync<DeliveryRow>(
            $"""
            select {DeliveryRow.Columns} from deliveries
            where {OfSubject} order by due_at desc, part desc limit @AtMost
            """,
            Subject(room, kind, subject, atMost: atMost),
            cancellationToken
        );
        return [.. rows.Select(row => row.Read())];
    }
}
