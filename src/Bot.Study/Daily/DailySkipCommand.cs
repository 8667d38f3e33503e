using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using Bot.Study.Rooms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary><c>/daily skip</c>: leaves out the next post, a date, or some dates.</summary>
internal sealed class DailySkipCommand(RoomDesk desk, ReadingStore readings, DeliveryStore deliveries, DailyDesk daily)
    : DailyCommand(desk, readings, deliveries)
{
    private const int MostDates = 60;

    public override CommandDefinition Definition { get; } =
        new(
            "daily skip",
            "Moderators: leave out the next post, or some dates.",
            "Leaves out the next post, or the date or dates you name; the paragraph comes on the next date instead. undo:true takes dates back in.",
            AnswerKind.Private,
            [
                new Option("date", OptionKind.Text, "A date: 2026-12-24, 24 Dec, tomorrow."),
                new Option("to", OptionKind.Text, "The last date, where there are several."),
                new Option("undo", OptionKind.Flag, "Take the dates back in."),
            ],
            ["daily skip", "daily skip date:24 Dec to:1 Jan"]
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
        var (dates, complaint) = ReadDates(standing, invocation, now);
        if (dates is null)
            return complaint!;
        var isUndo = invocation.Flag("undo");
        var isTooMany = false;
        var changed = await daily.AmendAsync(
            invocation.Room,
            locked =>
            {
                var leftOut = isUndo ? locked.LeftOut.Except(dates) : locked.LeftOut.Union(dates).Order();
                var changed = locked with { LeftOut = [.. leftOut] };
                isTooMany = !isUndo && changed.LeftOut.Count > MostDates;
                return isTooMany ? null : changed;
            },
            cancellationToken
        );
        if (isTooMany)
            return DailyReplies.TooManyDates(MostDates);
        return StandingReplies.Shown(
            await StandingAsync(room, changed ?? reading, now, cancellationToken),
            isUndo ? Phrase.Of($"Taken back in: {Listed(dates)}.") : $"Left out: {Listed(dates)}."
        );
    }

    private static Phrase Listed(IReadOnlyList<LocalDate> dates) => Phrase.Join(", ", dates.Select(Dates.Short));

    private static (IReadOnlyList<LocalDate>? Dates, Reply? Complaint) ReadDates(
        DailyStanding standing,
        Invocation invocation,
        Instant now
    )
    {
        var schedule = standing.Reading.Schedule;
        var today = schedule.DateAt(now);
        if (invocation.Text("date") is not { Length: > 0 } typed)
            return invocation.Flag("undo") ? (standing.Reading.LeftOut, null)
                : standing.NextDate is { } next ? ([next], null)
                : (null, DailyReplies.NotPaused());
        if (!TypedDate.TryParse(typed, today, out var first))
            return (null, DailyReplies.Unreadable("date", typed, "a date such as 2026-12-24 or 24 Dec"));
        var last = first;
        if (invocation.Text("to") is { Length: > 0 } typedEnd && !TypedDate.TryParse(typedEnd, first, out last))
            return (null, DailyReplies.Unreadable("to", typedEnd, "a date such as 2027-01-01 or 1 Jan"));
        if (last < first)
            return (null, DailyReplies.WrongWayRound());
        if (last < today)
            return (null, DailyReplies.PastDate("date", last));
        if (Period.DaysBetween(first, last) > 366)
            return (null, DailyReplies.TooManyDates(MostDates));
        var dates = new List<LocalDate>();
        for (var date = first; date <= last; date = date.PlusDays(1))
            if (date >= today && schedule.Chooses(date))
                dates.Add(date);
        return dates.Count == 0 ? (null, DailyReplies.NotChosen(first, standing.Reading))
            : dates.Count > MostDates ? (null, DailyReplies.TooManyDates(MostDates))
            : (dates, null);
    }
}
