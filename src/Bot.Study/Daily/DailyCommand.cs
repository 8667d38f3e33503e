using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>A command about the reading that the room has; where it has none, the answer says how one begins.</summary>
internal abstract class DailyCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries) : RoomCommand(desk)
{
    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    ) =>
        await readings.FindAsync(invocation.Room, cancellationToken) is { } reading
            ? await AnswerAsync(room, reading, invocation, cancellationToken)
            : DailyReplies.NoReading();

    protected abstract Task<Answer> AnswerAsync(
        RoomView room,
        Reading reading,
        Invocation invocation,
        CancellationToken cancellationToken
    );

    /// <summary>How the reading stands now, for a reply.</summary>
    protected async Task<DailyStanding> StandingAsync(
        RoomView room,
        Reading reading,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var last = await deliveries.ListAsync(reading.Room, Reading.Kind, reading.Id, 20, cancellationToken);
        return DailyStanding.Of(reading, PlanOf(room), last, now);
    }

    protected static ReadingPlan PlanOf(RoomView room) => ReadingPlan.Of(room.Edition);

    protected static bool HasEnded(Reading reading) => reading.State is ReadingState.Stopped or ReadingState.Finished;

    protected static PassageId IdOf(int paragraph) => PassageId.OfParagraph(paragraph);
}
