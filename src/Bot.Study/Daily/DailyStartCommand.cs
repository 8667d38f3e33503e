using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;

namespace Bot.Study.Daily;

/// <summary><c>/daily start</c>: begins a reading, or changes the one that is there from the next post on.</summary>
internal sealed class DailyStartCommand(
    RoomDesk desk,
    ReadingStore readings,
    DeliveryStore deliveries,
    DailyDesk daily,
    PlatformsAtHand platforms
) : DailyCommand(desk, readings, deliveries), ICompletes
{
    private const int MostCompletions = 25;

    private static readonly string[] CommonDays = ["daily", "weekdays", "weekends", "mon wed fri", "tue thu", "sunday"];

    private readonly RoomDesk _desk = desk;
    private readonly ReadingStore _readings = readings;

    public override CommandDefinition Definition { get; } =
        new(
            "daily start",
            "Moderators: post a paragraph a day, or change how.",
            "Posts the paper here paragraph by paragraph at a local time. Where a reading goes on already, what you name is changed from the next post on and the place is kept. A post whose time was missed comes late within the window (three hours unless you say otherwise), else that day is skipped and the paragraph comes next time. thread:true opens a thread under each post. horizon:true hides the words the group has not come to and moves with each post.",
            AnswerKind.Private,
            [
                new Option("time", OptionKind.Text, "Local time of day: 07:00 or 7 pm."),
                new Option(
                    "zone",
                    OptionKind.Text,
                    "Time zone: Europe/Prague, America/New_York, UTC.",
                    Completes: true
                ),
                new Option("days", OptionKind.Text, "Days of the week: daily, weekdays, mon wed fri.", Completes: true),
                new Option("amount", OptionKind.Text, "How much in one post: 1 paragraph, or 300 words."),
                new Option("from", OptionKind.Text, "The paragraph to begin with: ¶5.", Completes: true),
                new Option("ping", OptionKind.Text, "A role to notify with each post, or none."),
                new Option("thread", OptionKind.Flag, "Open a thread under each post."),
                new Option("horizon", OptionKind.Flag, "Hide what the group has not come to; move on with each post."),
                new Option("window", OptionKind.Number, "For how many hours a missed post still comes late: 1 to 24."),
            ],
            [
                "daily start time:07:00 zone:Europe/Prague",
                "daily start time:18:30 zone:America/New_York days:weekdays amount:300 words",
            ]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        option switch
        {
            "zone" => ZoneNames.Complete(typed, MostCompletions),
            "days" => [.. CommonDays.Where(days => days.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase))],
            "from" when Look(invocation) is { } room =>
            [
                .. PlanOf(room)
                    .Body.Select(paragraph => paragraph.Id.ToString())
                    .Where(id => id[1..].StartsWith(typed.Trim().TrimStart('¶', 'p'), StringComparison.Ordinal))
                    .Take(MostCompletions),
            ],
            _ => [],
        };

    protected override async Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var current = await _readings.FindAsync(invocation.Room, cancellationToken);
        var goesOn = current is not null && !HasEnded(current) && IsOf(room, current);
        var now = daily.Now;
        var (reading, complaint) = StartOptions.Read(room, goesOn ? current : null, invocation, now);
        if (reading is null)
            return complaint!;
        if (await LackingAsync(reading, cancellationToken) is { } lacking)
            return lacking;
        if (goesOn)
            // Read again under the lock, so that a post that is recorded at this moment keeps its place.
            reading =
                await daily.ChangeAsync(
                    invocation.Room,
                    locked => StartOptions.Read(room, locked, invocation, now).Reading,
                    "The schedule was changed.",
                    cancellationToken
                ) ?? reading;
        else
            await daily.BeginAsync(reading, cancellationToken);
        _desk.Forget(invocation.Room);
        return StandingReplies.Shown(
            await StandingAsync(room, reading, now, cancellationToken),
            goesOn ? "Changed, from the next post on." : "The daily reading is set up."
        );
    }

    // Answered by the overload above: a reading need not be there.
    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Reading reading,
        Invocation invocation,
        CancellationToken cancellationToken
    ) => AnswerAsync(room, invocation, cancellationToken);

    private async Task<Reply?> LackingAsync(Reading reading, CancellationToken cancellationToken)
    {
        if (platforms.Find(reading.Room.Platform) is not { } platform)
            return null;
        var needs =
            (reading.OpensThread && reading.Thread is null ? PostNeeds.Threads : PostNeeds.Post)
            | (reading.Ping is not null ? PostNeeds.Ping : PostNeeds.Post);
        try
        {
            var lacking = await platform.LackingAsync(reading.Room, reading.Thread, needs, cancellationToken);
            return lacking.Count > 0 ? DailyReplies.LacksPermission(lacking, reading.Thread is not null) : null;
        }
        catch (PlatformException refused)
        {
            // An outage is no reason to refuse: the same is asked again before each post.
            return refused.Fault is PlatformFault.Gone or PlatformFault.Removed or PlatformFault.MissingPermission
                ? DailyReplies.PlaceIsGone()
                : null;
        }
    }

    private static bool IsOf(RoomView room, Reading reading) =>
        reading.Paper == room.Paper.Paper.Id.Value && reading.Edition == room.Edition.Id.Value;
}
