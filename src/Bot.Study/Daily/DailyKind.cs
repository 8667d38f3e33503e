using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Storage;
using Bot.Storage.Rooms;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>
/// The daily paragraph as something to deliver. What has been posted, where the reading stands, how far the horizon
/// reaches and when the next one comes change together, with the record of the post.
/// </summary>
internal sealed class DailyKind(
    ReadingStore readings,
    RoomDesk desk,
    PlatformsAtHand platforms,
    Lazy<CommandTable> commands
) : IDeliveryKind
{
    public string Name => Reading.Kind;

    public async Task<DeliveryPlan> PrepareAsync(
        Delivery delivery,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reading = await readings.FindAsync(delivery.Room, cancellationToken);
        if (reading is null || reading.Id != delivery.Name.Subject || !reading.IsRunning)
            return new DeliveryPlan.Skip(DailyReasons.NotRunning);
        var date = ReadingRow.ReadDate(delivery.Name.Occasion);
        if (delivery.Name.Part == 1)
        {
            // The zone's rules may have changed since it was planned.
            if (reading.Schedule.On(date).ToDateTimeOffset() is var due && due > now)
                return new DeliveryPlan.PutOff(due);
            if (reading.LeftOut.Contains(date))
                return new DeliveryPlan.Skip(DailyReasons.LeftOut);
        }
        if (await desk.EnterAsync(delivery.Room, cancellationToken) is not { } view || !Fits(view, reading))
            return new DeliveryPlan.Skip(DailyReasons.OtherText);
        var day = await readings.DayAsync(delivery.Room, reading.Id, delivery.Name.Occasion, cancellationToken);
        if (IsOfAnotherEdition(day, reading))
            return new DeliveryPlan.Skip(DailyReasons.Corrected);
        var post = PostOf(view, reading, date, day);
        if (post.Portion.Count == 0)
            return new DeliveryPlan.Skip(DailyReasons.AtTheEnd);
        var parts = post.Parts(platforms.Find(delivery.Room.Platform)!, commands.Value);
        if (delivery.Name.Part > parts.Count)
            return new DeliveryPlan.Skip(DailyReasons.OtherText);
        var isLate = delivery.Name.Part == 1 && now > delivery.DueAt + DeliveryWords.Punctual;
        var part = delivery.Name.Part;
        return new DeliveryPlan.Send(post.Compose(parts[part - 1], part, parts.Count, isLate, commands.Value))
        {
            Ping = part == 1 ? reading.Ping : null,
            ThreadTitle =
                part == parts.Count && reading is { OpensThread: true, Thread: null }
                    ? $"{post.Portion[0].Id} · {Dates.Short(date)}"
                    : null,
        };
    }

    public async Task SettleAsync(
        DatabaseTransaction transaction,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        var reading = await ReadingStore.LockAsync(transaction, delivery.Room, cancellationToken);
        if (reading is null || reading.Id != delivery.Name.Subject)
            return;
        if (outcome.State == DeliveryState.Sent)
            await GoOnAsync(transaction, reading, delivery, outcome.At, cancellationToken);
        else if (outcome.NeedsMending || outcome.Reason == DailyReasons.OtherText)
            await PauseAsync(transaction, reading, outcome, cancellationToken);
        else if (outcome.Reason == DailyReasons.AtTheEnd)
            await FinishAsync(transaction, reading, cancellationToken);
        else
            await PlanNextAsync(transaction, reading, delivery, cancellationToken);
    }

    private async Task GoOnAsync(
        DatabaseTransaction transaction,
        Reading reading,
        Delivery delivery,
        DateTimeOffset sentAt,
        CancellationToken cancellationToken
    )
    {
        var date = ReadingRow.ReadDate(delivery.Name.Occasion);
        var day = await ReadingStore.DayAsync(
            transaction,
            delivery.Room,
            reading.Id,
            delivery.Name.Occasion,
            cancellationToken
        );
        // The room was entered to prepare the post: it is at hand, and no other connection is needed beside this one.
        var view = desk.Look(delivery.Room) ?? await desk.EnterAsync(delivery.Room, cancellationToken);
        var post =
            view is not null && Fits(view, reading) && !IsOfAnotherEdition(day, reading)
                ? PostOf(view, reading, date, day)
                : null;
        // A post that was found again after the text had been changed moves nothing; the next one tells.
        if (post is not { Portion.Count: > 0 })
        {
            await PlanNextAsync(transaction, reading, delivery, cancellationToken);
            return;
        }
        var parts = post.Parts(platforms.Find(delivery.Room.Platform)!, commands.Value);
        var part = Math.Min(delivery.Name.Part, parts.Count);
        var (first, last) = (post.Portion[0].Paragraph!.Value, post.Portion[^1].Paragraph!.Value);
        if (part == 1)
            await ReadingStore.AddDayAsync(
                transaction,
                reading,
                delivery.Name.Occasion,
                first,
                last,
                cancellationToken
            );

        // What has been shown whole is behind the group, also if the rest should never come.
        var next = part == parts.Count ? last + 1 : parts[part][0].Id.First;
        reading = reading with { Next = Math.Max(reading.Next, next) };
        if (part < parts.Count)
        {
            await ReadingStore.SaveAsync(transaction, reading, cancellationToken);
            await DeliveryStore.PlanAsync(
                transaction,
                delivery.Name with
                {
                    Part = part + 1,
                },
                delivery.Thread,
                delivery.DueAt,
                // What has begun is brought to its end, however late it began.
                sentAt + reading.Window,
                cancellationToken
            );
            return;
        }

        reading = reading with { DoubledPosts = Math.Max(0, reading.DoubledPosts - 1) };
        if (reading.MovesHorizon is not false)
            await RoomSettingsStore.MoveHorizonAsync(
                transaction,
                StoredRoom.Of(delivery.Room),
                last,
                evenIfNone: reading.MovesHorizon is true,
                cancellationToken
            );
        if (!ReadingPlan.Of(post.View.Edition).HasFrom(reading.Next))
            await FinishAsync(transaction, reading, cancellationToken);
        else
            await PlanNextAsync(transaction, reading, delivery, cancellationToken);
    }

    private static Task FinishAsync(
        DatabaseTransaction transaction,
        Reading reading,
        CancellationToken cancellationToken
    ) => ReadingStore.SaveAsync(transaction, reading with { State = ReadingState.Finished }, cancellationToken);

    private static async Task PlanNextAsync(
        DatabaseTransaction transaction,
        Reading reading,
        Delivery delivery,
        CancellationToken cancellationToken
    )
    {
        var date = ReadingRow.ReadDate(delivery.Name.Occasion);
        reading = reading with { LeftOut = [.. reading.LeftOut.Where(left => left > date)] };
        await ReadingStore.SaveAsync(transaction, reading, cancellationToken);
        if (reading.IsRunning)
            await ReadingStore.PlanBehindAsync(transaction, reading, date, cancellationToken);
    }

    private async Task PauseAsync(
        DatabaseTransaction transaction,
        Reading reading,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        if (!reading.IsRunning)
            return;
        await ReadingStore.SaveAsync(
            transaction,
            reading with
            {
                State = ReadingState.Paused,
                Reason = outcome.Reason,
            },
            cancellationToken
        );
        var view = desk.Look(reading.Room) ?? await desk.EnterAsync(reading.Room, cancellationToken);
        await Notices.AddAsync(
            transaction,
            reading.Room,
            Reading.Kind,
            reading.Setter,
            DailyReasons.PausedNotice(reading, view?.Paper.Paper.Title, outcome),
            outcome.At,
            cancellationToken
        );
    }

    // The first part fixes what the date brings, whatever is changed before the last one.
    private static DailyPost PostOf(RoomView view, Reading reading, LocalDate date, ReadingDay? day)
    {
        var plan = ReadingPlan.Of(view.Edition);
        var portion = day is null
            ? plan.Portion(reading.Next, reading.Amount, reading.DoubledPosts > 0 ? 2 : 1)
            : [.. plan.Body.Where(paragraph => paragraph.Paragraph >= day.First && paragraph.Paragraph <= day.Last)];
        return new DailyPost(view, reading, date, portion);
    }

    // Its numbers would name other paragraphs.
    private static bool IsOfAnotherEdition(ReadingDay? day, Reading reading) =>
        day?.Edition is { } edition && edition != reading.Edition;

    private static bool Fits(RoomView view, Reading reading) =>
        view.Paper.Paper.Id.Value == reading.Paper && view.Edition.Id.Value == reading.Edition;
}
