using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Dates;
using Bot.Texts.Search;

namespace Bot.Study.Timelines;

/// <summary><c>/timeline</c>: what the text tells of, in the order of the times it tells of.</summary>
public sealed class TimelineCommand(RoomDesk desk) : RoomCommand(desk)
{
    public override CommandDefinition Definition { get; } =
        new(
            "timeline",
            "Lay out what the text tells of by date.",
            "Lists the dated sentences in the order of the times they tell of, each in the text's own words. about: keeps the paragraphs that say something; section: one part of the paper; from: and to: keep a span, typed as 2022, 2022-02, 24 Feb 2022 or summer 2021. Dates worked out from context are marked.",
            AnswerKind.Room,
            [
                new Option("about", OptionKind.Text, "Only what stands with these words."),
                new Option("section", OptionKind.Text, "Only one part of the paper: §2, or a word of its heading."),
                new Option("from", OptionKind.Text, "The first time to show: 2022, 2022-02 or 24 Feb 2022."),
                new Option("to", OptionKind.Text, "The last time to show."),
                new Option("dark", OptionKind.Flag, "Draw the picture on a dark ground."),
                RoomReplies.PrivateOption,
                RoomReplies.AheadOption,
                new Option("page", OptionKind.Number, "Which page.", IsHidden: true),
                new Option("conflicts", OptionKind.Flag, "Where the text dates the same differently.", IsHidden: true),
                new Option("file", OptionKind.Flag, "The whole list as a file.", IsHidden: true),
            ],
            ["timeline", "timeline from:2022-02 to:2022-12", "timeline about:NATO section:§2"]
        );

    protected override Phrase? NeedsEnglish => "Dates are";

    protected override Task<Answer> AnswerAsync(
        RoomView room,
        Invocation invocation,
        CancellationToken cancellationToken
    ) => Task.FromResult<Answer>(Answer(room, invocation));

    private static Reply Answer(RoomView room, Invocation invocation)
    {
        var (from, to) = (invocation.Text("from"), invocation.Text("to"));
        if (!TryRead(from, out var start))
            return TimelineReplies.UnreadableTime("from", from!);
        if (!TryRead(to, out var end))
            return TimelineReplies.UnreadableTime("to", to!);
        if (start is { } first && end is { } last && last.Latest < first.Earliest)
            return TimelineReplies.WrongWayRound(first, last);

        var whole = room.Paper.TimelineTo(room.Horizon);
        var asked = start is null && end is null ? whole : whole.Between(start, end);
        if (invocation.Text("about") is { Length: > 0 } about)
        {
            var hits = room
                .Paper.Index.Search(new SearchQuery(about), room.Horizon, room.Edition.Blocks.Count)
                .Hits.Where(hit => hit.HasWords);
            asked = asked.InBlocks(hits.Select(hit => hit.Block.Ordinal).ToHashSet());
        }
        if (invocation.Text("section") is { Length: > 0 } typed)
        {
            if (NamedSection.Find(room.Edition, typed) is not { } section)
                return TimelineReplies.UnknownSection(room.Edition, typed);
            asked = asked.InBlocks(section.Paragraphs.Select(paragraph => paragraph.Ordinal).ToHashSet());
        }
        if (invocation.Flag("conflicts"))
            return TimelineConflicts.Reply(room, asked.Disagreements, invocation);
        if (asked.Entries.Count == 0)
        {
            return asked.Mentions.Count > 0
                ? TimelineReplies.OnlyMentioned(room, asked, invocation)
                : TimelineReplies.Nothing(whole, invocation);
        }
        return invocation.Flag("file")
            ? TimelineReplies.AsFile(room, asked)
            : TimelineReplies.Page(room, asked, invocation);
    }

    private static bool TryRead(string? typed, out CalendarTime? time)
    {
        time = null;
        if (string.IsNullOrEmpty(typed))
            return true;
        var isRead = CalendarTime.TryParse(typed, out var read);
        time = read;
        return isRead;
    }
}
