using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary><c>/daily plan</c>: the posts to come, when it will be through, and how to get there when it is behind.</summary>
internal sealed class DailyPlanCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries, DailyDesk daily)
    : DailyCommand(desk, readings, deliveries)
{
    public const string Name = "daily plan";

    public override CommandDefinition Definition { get; } =
        new(
            Name,
            "Moderators: the posts to come, and when the reading is through.",
            "Shows the posts to come. finish-by: names a date; the amounts are then made so that the last post comes by it, counted in words, with breaks at the ends of sections. When the reading is behind, recover: says how to go on. catch-up doubles the next posts; rebalance spreads the rest evenly; extend takes the later date.",
            AnswerKind.Private,
            [
                new Option("finish-by", OptionKind.Text, "The date to be through by: 2026-12-24 or 24 Dec."),
                new Option("amount", OptionKind.Text, "How much in one post: 1 paragraph, or 300 words."),
                new Option("recover", OptionKind.Text, "When behind: catch-up, rebalance or extend.", Completes: false),
            ],
            ["daily plan", "daily plan finish-by:24 Dec", "daily plan recover:rebalance"]
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
        var standing = await StandingAsync(room, reading, now, cancellationToken);
        var (change, opening, complaint) = PlanChange.Read(standing, invocation, now);
        if (complaint is not null)
            return complaint;
        if (change is not null)
        {
            reading = await daily.AmendAsync(invocation.Room, change, cancellationToken) ?? reading;
            standing = await StandingAsync(room, reading, now, cancellationToken);
        }
        return PlanReplies.Shown(standing, opening, now);
    }
}
