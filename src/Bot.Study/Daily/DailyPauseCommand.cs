using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>/daily pause</c>: nothing is posted until it is resumed, or until a date.</summary>
internal sealed class DailyPauseCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries, DailyDesk daily)
    : DailyCommand(desk, readings, deliveries)
{
    public override CommandDefinition Definition { get; } =
        new(
            "daily pause",
            "Moderators: pause the daily reading.",
            "Nothing is posted until /daily resume; place and settings stay. until: names the date on which it goes on by itself.",
            AnswerKind.Private,
            [new Option("until", OptionKind.Text, "The date it goes on: 2026-12-27, 27 Dec, tomorrow.")],
            ["daily pause", "daily pause until:27 Dec"]
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
        var now = daily.Now;
        var today = reading.Schedule.DateAt(now);
        var until = today;
        var typed = invocation.Text("until") ?? "";
        if (typed.Length > 0 && !TypedDate.TryParse(typed, today, out until))
            return DailyReplies.Unreadable("until", typed, "a date such as 2026-12-27 or 27 Dec");
        if (typed.Length > 0 && until <= today)
            return DailyReplies.PastDate("until", until);
        var changed = await daily.ChangeAsync(
            invocation.Room,
            locked =>
                HasEnded(locked) ? null
                : typed.Length > 0 ? locked with { State = ReadingState.Running, Reason = null, NotBefore = until }
                : locked with { State = ReadingState.Paused, Reason = null, NotBefore = null },
            "The reading was paused.",
            cancellationToken
        );
        return StandingReplies.Shown(
            await StandingAsync(room, changed ?? reading, now, cancellationToken),
            typed.Length > 0
                ? Phrase.Of($"Paused; it goes on by itself on {Dates.Long(until)}.")
                : "Paused. /daily resume goes on."
        );
    }
}
