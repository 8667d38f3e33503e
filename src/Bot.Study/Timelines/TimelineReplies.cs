using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Study.Timelines.Pictures;
using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines;

/// <summary>What <c>/timeline</c> says.</summary>
internal static class TimelineReplies
{
    private const int MostMentions = 5;
    private const int MostOfOneDate = 6;

    public static Reply UnreadableTime(string option, string typed) =>
        Reply.Refusal($"{option}: “{Shorten.For(typed)}” is no time. Type 2022, 2022-02, 24 Feb 2022 or summer 2021.");

    public static Reply UnknownSection(Edition edition, string typed)
    {
        var names = string.Join("; ", NamedSection.Of(edition).Select(section => Quoting.NameOf(section, edition)));
        return Reply.Refusal($"section: “{Shorten.For(typed)}” names no one part of this paper. Its parts: {names}.");
    }

    public static Reply WrongWayRound(CalendarTime from, CalendarTime to) =>
        Reply.Refusal($"from: {from.Label} comes after to: {to.Label}. Type the earlier time first.");

    public static Reply Nothing(Timeline whole, Invocation invocation)
    {
        if (whole.Covers is not { } covers)
            return Reply.Privately("This text names no dates, so there is no timeline.");
        var about = invocation.Text("about") is { Length: > 0 } words ? Phrase.Of($" with “{Shorten.For(words)}”") : "";
        var span =
            covers.Earliest.Year == covers.Latest.Year
                ? $"{Year(covers.Earliest)}"
                : Phrase.Of($"{Year(covers.Earliest)} to {Year(covers.Latest)}");
        return Reply.Privately($"No dated statement{about} lies there. The text speaks of {span}.");
    }

    /// <summary>Where nothing is told of the time asked for, the sentences that name it to tell something else.</summary>
    public static Reply OnlyMentioned(RoomView room, Timeline timeline, Invocation invocation)
    {
        var shown = timeline.Mentions.Take(MostMentions).ToList();
        var note =
            timeline.Mentions.Count == 1 ? "This sentence names a date, but tells of nothing that happened then."
            : shown.Count == timeline.Mentions.Count
                ? "These sentences name a date, but tell of nothing that happened then."
            : Phrase.Of(
                $"{shown.Count} of {timeline.Mentions.Count} sentences that name a date, but tell of nothing that happened then."
            );
        return new Reply
        {
            Visibility = Audience.Of(room, invocation).Visibility,
            Blocks =
            [
                new ReplyBlock.Heading($"Timeline{About(invocation)}"),
                .. shown.Select(mention => Mentioned(room, mention)),
                ReplyBlock.Note.Of(note),
            ],
            Buttons = [.. Audience.Of(room, invocation).Share(invocation)],
        };
    }

    public static Reply Page(RoomView room, Timeline timeline, Invocation invocation)
    {
        var groups = timeline.Groups;
        var pages = TimelinePage.Of(groups);
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages.Count);
        var (first, count) = pages[page - 1];
        var audience = Audience.Of(room, invocation);

        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading($"Timeline{About(invocation)}") };
        blocks.AddRange(ByYear(room, SideBySide(groups, first, count)));
        // What lies in the span asked for is shown even where only wider times are told of.
        if (page == 1 && groups.All(group => group.Lead.IsWide))
            blocks.AddRange(
                timeline
                    .Mentions.Where(mention => !mention.IsWide)
                    .Take(MostMentions)
                    .Select(mention => Mentioned(room, mention))
            );
        blocks.Add(ReplyBlock.Note.Of(Summary(timeline, groups, first, count)));
        if (page == 1)
            blocks.Add(Picture(room, timeline, invocation));
        return new Reply
        {
            Visibility = audience.Visibility,
            Blocks = blocks,
            Buttons = [.. Buttons(page, pages.Count, timeline.Disagreements.Count, audience, invocation)],
        };
    }

    public static Reply AsFile(RoomView room, Timeline timeline) =>
        Reply.Privately($"All {timeline.Entries.Count} dated statements.") with
        {
            Files = [TimelineFile.Markdown(room, timeline), TimelineFile.Csv(room, timeline)],
        };

    /// <summary>How a date was found and where else the text tells of it, in brackets; empty where there is nothing to add.</summary>
    public static Phrase Remarks(TimelineGroup group)
    {
        var remarks = new List<Phrase>();
        if (DateNote.Of(group.Lead) is { } note)
            remarks.Add(note);
        if (group.Lead.IsWide)
            remarks.Add("reaches beyond the span asked for");
        if (group.Others.Count > 0)
            remarks.Add(
                $"also {string.Join(", ", group.Others.Select(other => other.Passage.Id.ToString()).Distinct())}"
            );
        return remarks.Count == 0 ? Phrase.Empty : $" ({Phrase.Join("; ", remarks)})";
    }

    /// <summary>The entries, with the year above where there is more than one.</summary>
    private static IEnumerable<ReplyBlock> ByYear(RoomView room, List<TimelineGroup> groups)
    {
        var hasYears = YearOf(groups[0]) != YearOf(groups[^1]);
        string? year = null;
        foreach (var group in groups)
        {
            if (hasYears && YearOf(group) != year)
                yield return ReplyBlock.Prose.Of(new Inline.Strong($"{YearOf(group)}"));
            year = YearOf(group);
            yield return Entry(room, group);
        }
    }

    /// <summary>The groups of a page. Where one date alone lies in the span asked for, all sentences that tell of it stand apart.</summary>
    private static List<TimelineGroup> SideBySide(IReadOnlyList<TimelineGroup> groups, int first, int count)
    {
        var shown = groups.Skip(first).Take(count).ToList();
        if (groups.Where(group => !group.Lead.IsWide).Take(2).ToList() is not [{ Others.Count: < MostOfOneDate } only])
            return shown;
        return [.. shown.SelectMany(group => group == only ? only.All.Select(Alone) : [group])];

        static TimelineGroup Alone(TimelineEntry entry) => new(entry, []);
    }

    private static Phrase Summary(Timeline timeline, IReadOnlyList<TimelineGroup> groups, int first, int count)
    {
        var dates =
            groups.Count == 1
                ? "The only date"
                : Phrase.Of(
                    $"Dates {first + 1}–{first + count} of {groups.Count}, {groups[0].Label} to {groups[^1].Label}"
                );
        var mentions = timeline.Mentions.Count switch
        {
            0 => "",
            1 => "; 1 more is only mentioned",
            var more => Phrase.Of($"; {more} more are only mentioned"),
        };
        return $"{dates}{mentions}.";
    }

    private static ReplyBlock.Picture Picture(RoomView room, Timeline timeline, Invocation invocation)
    {
        var title = room.Paper.Paper.Title;
        var about = Shorten.For(invocation.Text("about") ?? "");
        if (invocation.Flag("dark"))
            return TimelinePicture.Of(timeline, title, about, PictureTheme.Dark);
        return TimelinePicture.Of(timeline, title, about, PictureTheme.Light) with
        {
            OnDark = () => TimelinePicture.Of(timeline, title, about, PictureTheme.Dark).File,
        };
    }

    private static ReplyBlock.Quote Entry(RoomView room, TimelineGroup group) =>
        ReplyBlock.Quote.Of(
            Quoting.Of(room.Paper, group.Lead.Passage, [group.Lead.DateRange]),
            new Inline.Strong($"{group.Label}"),
            new Inline.Text(Remarks(group))
        );

    private static ReplyBlock.Quote Mentioned(RoomView room, TimelineEntry mention) =>
        ReplyBlock.Quote.Of(
            Quoting.Of(room.Paper, mention.Passage, [mention.DateRange]),
            new Inline.Strong($"{mention.Label}"),
            new Inline.Text(" (mentioned)")
        );

    private static IEnumerable<Button> Buttons(
        int page,
        int pages,
        int conflicts,
        Audience audience,
        Invocation invocation
    )
    {
        if (page > 1)
            yield return Turn("Earlier", page - 1, invocation);
        if (page < pages)
            yield return Turn("Later", page + 1, invocation);
        if (conflicts > 0)
            yield return new Button("Different dates", invocation.Call.Without("page").With("conflicts", "true"));
        yield return new Button("Full list", invocation.Call.Without("page").With("file", "true"));
        foreach (var button in audience.Share(invocation))
            yield return button;
    }

    private static Button Turn(Phrase label, int page, Invocation invocation) =>
        new(label, invocation.Call.With("page", page.ToString(CultureInfo.InvariantCulture)), ButtonEffect.Replaces);

    private static Phrase About(Invocation invocation)
    {
        var about = invocation.Text("about") is { Length: > 0 } words ? $": “{Shorten.For(words)}”" : "";
        return invocation.Text("section") is { Length: > 0 } section
            ? Phrase.Of($"{about} · in {Shorten.For(section)}")
            : $"{about}";
    }

    private static string YearOf(TimelineGroup group) => Year(group.Lead.Time.Interval.Earliest);

    private static string Year(CalendarDay day) => CalendarTime.OfYear(day.Year).Label;
}
