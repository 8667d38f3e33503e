using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>/daily stop</c>: ends the reading; what was posted stays.</summary>
internal sealed class DailyStopCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries, DailyDesk daily)
    : DailyCommand(desk, readings, deliveries)
{
    public override CommandDefinition Definition { get; } =
        new(
            "daily stop",
            "Moderators: end the daily reading.",
            "Ends the daily reading in this room. What was posted stays, and so does the horizon. /daily pause only interrupts it.",
            AnswerKind.Private,
            [],
            ["daily stop"]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Reading reading,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        if (HasEnded(reading))
            return DailyReplies.Ended(reading);
        var changed = await daily.ChangeAsync(
            invocation.Room,
            locked => locked with { State = ReadingState.Stopped, Reason = null },
            "The reading was stopped.",
            cancellationToken
        );
        return DailyReplies.Stopped(changed ?? reading);
    }
}
