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
    /// missed, and the new schedule goes on behind it. A date whose post was taken back when it was due has had its turn.
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
        var had = await DeliveryStore.LastOccasionAsync(
            transaction,
            reading.Room,
            Reading.Kind,
            reading.Id,
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

    /// <summary>
    /// Whether a post is due already that the reading still wants; it then has the hour and the window that the reading gives
    /// it now, but no earlier hour than it had.
    /// </summary>
    private static async Task<bool> KeepOverdueAsync(
        DatabaseTransaction transaction,
        Reading reading,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            await DeliveryStore.OverdueAsync(
                transaction,
                reading.Room,
                Reading.Kind,
                reading.Id,
                now,
                cancellationToken
            )
                is not { } overdue
            || ReadingRow.ReadDate(overdue.Name.Occasion) is var date && date < reading.NotBefore
        )
            return false;
        if (overdue.Name.Part > 1)
            return true;
        var wanted = reading.Schedule.On(date).ToDateTimeOffset();
        var due = wanted > overdue.DueAt ? wanted : overdue.DueAt;
        await DeliveryStore.PutAtAsync(transaction, overdue.Name, due, due + reading.Window, cancellationToken);
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
