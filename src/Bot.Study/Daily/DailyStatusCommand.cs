using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>/daily status</c>: what came last, what comes next, and where the reading stands.</summary>
internal sealed class DailyStatusCommand(
    RoomDesk desk,
    ReadingStore readings,
    DeliveryStore deliveries,
    DailyDesk daily
) : DailyCommand(desk, readings, deliveries)
{
    public override CommandDefinition Definition { get; } =
        new(
            "daily status",
            "How the daily reading stands.",
            "Shows when the daily reading comes, what was due last and what came of it, and what is due next.",
            AnswerKind.Private,
            [],
            ["daily status"]
        );

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Reading reading,
        Invocation invocation,
        CancellationToken cancellationToken
    ) => StandingReplies.Shown(await StandingAsync(room, reading, daily.Now, cancellationToken), opening: null);
}
