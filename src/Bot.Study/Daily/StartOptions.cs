using System.Text.RegularExpressions;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>
/// Reads the options of <c>/daily start</c> over the reading that is there, so that what is not named stays as it was.
/// </summary>
internal static partial class StartOptions
{
    private const int LongestWindow = 24;

    /// <summary>The reading as it is to be, or the reply that says what was wrong.</summary>
    /// <param name="current">The room's reading where it goes on; <see langword="null"/> where a new one begins.</param>
    public static (Reading? Reading, Reply? Complaint) Read(
        RoomView room,
        Reading? current,
        Invocation invocation,
        Instant now
    )
    {
        var plan = ReadingPlan.Of(room.Edition);
        if (plan.Total == 0)
            return (null, DailyReplies.NothingToRead());
        var (schedule, complaint) = ReadSchedule(current?.Schedule, invocation);
        if (schedule is null)
            return (null, complaint);
        var reading = (current ?? New(room, schedule, plan, invocation)) with
        {
            Schedule = schedule,
            Setter = invocation.Member.Id,
            State = ReadingState.Running,
            Reason = null,
        };

        if (invocation.Text("amount") is { Length: > 0 } typedAmount)
        {
            if (!Amount.TryParse(typedAmount, out var amount))
                return (null, DailyReplies.Unreadable("amount", typedAmount, "1 paragraph or 300 words"));
            reading = reading with { Amount = amount, DoubledPosts = 0, Target = null };
        }
        if (invocation.Text("from") is { Length: > 0 } typedPlace)
        {
            if (
                !PassageId.TryParse(typedPlace, out var id)
                || id.IsSection
                || plan.Body.All(paragraph => paragraph.Paragraph != id.First)
            )
                return (null, DailyReplies.NotInTheReading(typedPlace, plan));
            reading = reading with { First = id.First, Next = id.First, Target = null };
        }
        if (invocation.Call["window"] is not null)
        {
            var hours = invocation.Number("window", 0);
            if (hours is < 1 or > LongestWindow)
                return (null, DailyReplies.Unreadable("window", $"{hours}", "a number of hours from 1 to 24"));
            reading = reading with { Window = TimeSpan.FromHours(hours) };
        }
        if (invocation.Text("ping") is { Length: > 0 } typedRole)
        {
            if (!TryReadRole(typedRole, out var role))
                return (null, DailyReplies.Unreadable("ping", typedRole, "a role's mention or id, or none"));
            reading = reading with { Ping = role };
        }
        if (current is null && invocation.Thread is { } thread)
            reading = reading with { Thread = thread };
        reading = reading with
        {
            OpensThread = invocation.FlagOrOpen("thread") ?? reading.OpensThread,
            MovesHorizon = invocation.FlagOrOpen("horizon") ?? reading.MovesHorizon,
        };
        return (WithTarget(reading, plan, now), null);
    }

    /// <summary>With the date on which it will be through as the one by which it means to be.</summary>
    public static Reading WithTarget(Reading reading, ReadingPlan plan, Instant now) =>
        reading.Target is not null
            ? reading
            : reading with
            {
                Target = Forecast.End(reading, plan, reading.Schedule.NextAt(now, reading.NotBefore?.PlusDays(-1))),
            };

    private static Reading New(RoomView room, Schedule schedule, ReadingPlan plan, Invocation invocation)
    {
        // Where the group has read up to a paragraph already, the reading goes on behind it.
        var behind =
            room.Horizon.IsSet && plan.HasFrom(room.Horizon.LastParagraph + 1) ? room.Horizon.LastParagraph + 1 : 1;
        var first = plan.Body[plan.PlaceOf(behind) - 1].Paragraph!.Value;
        return new Reading(
            invocation.Room,
            Guid.NewGuid().ToString("N")[..12],
            room.Paper.Paper.Id.Value,
            room.Edition.Id.Value,
            invocation.Member.Id,
            schedule
        )
        {
            First = first,
            Next = first,
        };
    }

    private static (Schedule? Schedule, Reply? Complaint) ReadSchedule(Schedule? current, Invocation invocation)
    {
        var (typedTime, typedZone) = (invocation.Text("time") ?? "", invocation.Text("zone") ?? "");
        if (current is null && (typedTime.Length == 0 || typedZone.Length == 0))
            return (
                null,
                DailyReplies.NeedsTimeAndZone(
                    typedTime.Length > 0 ? "a time zone"
                    : typedZone.Length > 0 ? "a time of day"
                    : "a time of day and a time zone"
                )
            );
        var (time, zone, days) = (current?.Time ?? default, current?.Zone, current?.Days ?? Weekdays.All);
        if (typedTime.Length > 0 && !TimeOfDay.TryParse(typedTime, out time))
            return (null, DailyReplies.Unreadable("time", typedTime, "a time of day such as 07:00 or 7 pm"));
        if (typedZone.Length > 0)
            zone = ZoneNames.Find(typedZone);
        if (zone is null)
            return (null, DailyReplies.Unreadable("zone", typedZone, "a time zone such as Europe/Prague or UTC"));
        if (invocation.Text("days") is { Length: > 0 } typedDays && !Weekdays.TryParse(typedDays, out days))
            return (null, DailyReplies.Unreadable("days", typedDays, "daily, weekdays, weekends or mon wed fri"));
        return (new Schedule(time, zone, days), null);
    }

    private static bool TryReadRole(string typed, out string? role)
    {
        role = null;
        if (typed.Equals("none", StringComparison.OrdinalIgnoreCase))
            return true;
        var match = Role().Match(typed);
        role = match.Success ? match.Groups["id"].Value : null;
        return match.Success;
    }

    // A role or user group as the platforms write its mention, or its bare id.
    [GeneratedRegex(
        @"^(?:<@&(?<id>[0-9]{1,20})>|<!subteam\^(?<id>[A-Z0-9]{1,20})(?:\|[^>]*)?>|(?<id>[A-Z0-9]{5,20}))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Role();
}
