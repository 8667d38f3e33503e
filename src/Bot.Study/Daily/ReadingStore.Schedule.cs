using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Storage;
using Bot.Study.Deliveries;
using NodaTime;

namespace Bot.Study.Daily;

public sealed partial class ReadingStore
{
    /// <summary>
    /// Plans the post behind an occasion, also where its time has passed meanwhile: what was missed is told one by one.
    /// </summary>
    public static Task PlanBehindAsync(
        DatabaseTransaction transaction,
        Reading reading,
        LocalDate occasion,
        CancellationToken cancellationToken
    )
    {
        var date = reading.Schedule.FirstFrom(Later(occasion.PlusDays(1), reading.NotBefore));
        return PlanAsync(transaction, reading, date, cancellationToken);
    }

    /// <summary>
    /// Puts a new schedule in the place of the old one at once. A local date that has had its post, or has one under way,
    /// gets no second one. A post that is due already stays, within the window there is now: it comes late or is told as
    /// missed, and the new schedule goes on behind it.
    /// </summary>
    public static async Task PlanAnewAsync(
        DatabaseTransaction transaction,
        Reading reading,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await KeepOverdueAsync(transaction, reading, now, cancellationToken))
            return;
        await TakeBackAsync(transaction, reading, "The schedule was changed.", now, cancellationToken);
        var had = await transaction.FirstAsync<string>(
            """
            select max(occasion) from deliveries
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Id
            """,
            new
            {
                reading.Room.Platform,
                reading.Room.Group,
                reading.Room.Room,
                Reading.Kind,
                reading.Id,
            },
            cancellationToken
        );
        LocalDate? last = had is null ? null : ReadingRow.ReadDate(had);
        var date = reading.Schedule.NextAt(Instant.FromDateTimeOffset(now), last);
        if (reading.NotBefore is { } start && date < start)
            date = reading.Schedule.FirstFrom(start);
        await PlanAsync(transaction, reading, date, cancellationToken);
    }

    public static Task TakeBackAsync(
        DatabaseTransaction transaction,
        Reading reading,
        Phrase reason,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        DeliveryStore.TakeBackAsync(
            transaction,
            reading.Room,
            Reading.Kind,
            reading.Id,
            reason,
            now,
            cancellationToken
        );

    /// <summary>Whether a post is due already; it then has what the reading's window gives it.</summary>
    private static async Task<bool> KeepOverdueAsync(
        DatabaseTransaction transaction,
        Reading reading,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var occasion = await transaction.FirstAsync<string>(
            """
            select max(occasion) from deliveries
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Id
                and next_at is not null and due_at <= @Now
            """,
            new
            {
                reading.Room.Platform,
                reading.Room.Group,
                reading.Room.Room,
                Reading.Kind,
                reading.Id,
                Now = UtcText.Write(now),
            },
            cancellationToken
        );
        if (occasion is null)
            return false;
        await transaction.ExecuteAsync(
            """
            update deliveries set latest_at = @LatestAt
            where platform = @Platform and group_id = @Group and room_id = @Room and kind = @Kind and subject = @Id
                and occasion = @Occasion and part = 1 and state = 'due'
            """,
            new
            {
                reading.Room.Platform,
                reading.Room.Group,
                reading.Room.Room,
                Reading.Kind,
                reading.Id,
                Occasion = occasion,
                LatestAt = UtcText.Write(
                    reading.Schedule.On(ReadingRow.ReadDate(occasion)).ToDateTimeOffset() + reading.Window
                ),
            },
            cancellationToken
        );
        return true;
    }

    private static Task<bool> PlanAsync(
        DatabaseTransaction transaction,
        Reading reading,
        LocalDate date,
        CancellationToken cancellationToken
    )
    {
        var due = reading.Schedule.On(date).ToDateTimeOffset();
        return DeliveryStore.PlanAsync(
            transaction,
            new DeliveryName(reading.Room, Reading.Kind, reading.Id, ReadingRow.Write(date)),
            reading.Thread,
            due,
            due + reading.Window,
            cancellationToken
        );
    }

    private static LocalDate Later(LocalDate date, LocalDate? other) =>
        other is { } start && start > date ? start : date;
}
