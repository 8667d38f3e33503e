using Bot.Chat.Platforms;
using Bot.Storage;

namespace Bot.Study.Deliveries;

/// <content>What a subject's deliveries say of when its next one may come.</content>
public sealed partial class DeliveryStore
{
    private const string OfSubject =
        "platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Subject";

    private static object Subject(
        RoomId room,
        string kind,
        string subject,
        DateTimeOffset? now = null,
        int? atMost = null
    ) =>
        new
        {
            room.Platform,
            room.Group,
            room.Room,
            Kind = kind,
            Subject = subject,
            Now = now is { } moment ? UtcText.Write(moment) : null,
            AtMost = atMost,
        };

    /// <summary>
    /// The last occasion a subject had a delivery for, in whatever state; <see langword="null"/> for none. Occasions are
    /// compared as text.
    /// </summary>
    public static Task<string?> LastOccasionAsync(
        DatabaseTransaction transaction,
        RoomId room,
        string kind,
        string subject,
        CancellationToken cancellationToken
    ) =>
        transaction.FirstAsync<string>(
            $"select max(occasion) from deliveries where {OfSubject}",
            Subject(room, kind, subject),
            cancellationToken
        );

    /// <summary>The last delivery of a subject that is due and not settled; <see langword="null"/> for none.</summary>
    public static async Task<Delivery?> OverdueAsync(
        DatabaseTransaction transaction,
        RoomId room,
        string kind,
        string subject,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        (
            await transaction.FirstAsync<DeliveryRow>(
                $"""
                select {DeliveryRow.Columns} from deliveries
                where {OfSubject} and next_at is not null and due_at <= @Now
                order by occasion desc, part desc limit 1
                """,
                Subject(room, kind, subject, now),
                cancellationToken
            )
        )?.Read();

    /// <summary>Sets when a delivery is due and until when it may come, unless it is in somebody's hands or settled.</summary>
    public static Task PutAtAsync(
        DatabaseTransaction transaction,
        DeliveryName name,
        DateTimeOffset dueAt,
        DateTimeOffset latestAt,
        CancellationToken cancellationToken
    ) =>
        transaction.ExecuteAsync(
            """
            update deliveries set due_at = @DueAt, latest_at = @LatestAt
            where platform = @Platform and group_id = @Group and room_id = @Room and post_key = @Key and state = 'due'
            """,
            new
            {
                name.Room.Platform,
                name.Room.Group,
                name.Room.Room,
                Key = name.Key.Value,
                DueAt = UtcText.Write(dueAt),
                LatestAt = UtcText.Write(latestAt),
            },
            cancellationToken
        );
}
