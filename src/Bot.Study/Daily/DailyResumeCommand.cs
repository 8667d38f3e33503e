using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>/daily resume</c>: goes on where it was paused.</summary>
internal sealed class DailyResumeCommand(
    RoomDesk desk,
    ReadingStore readings,
    DeliveryStore deliveries,
    DailyDesk daily
) : DailyCommand(desk, readings, deliveries)
{
    public override CommandDefinition Definition { get; } =
        new(
            "daily resume",
            "Moderators: go on with a paused daily reading.",
            "Goes on with the paragraph before which the reading was paused, at the next time of its schedule.",
            AnswerKind.Private,
            [],
            ["daily resume"]
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
            locked =>
                locked.State == ReadingState.Paused || locked.NotBefore is not null
                    ? locked with
                    {
                        State = ReadingState.Running,
                        Reason = null,
                        NotBefore = null,
                    }
                    : null,
            "The reading was resumed.",
            cancellationToken
        );
        return changed is null
            ? DailyReplies.NotPaused()
            : StandingReplies.Shown(
                await StandingAsync(room, changed, daily.Now, cancellationToken),
                "The reading goes on."
            );
    }
}
