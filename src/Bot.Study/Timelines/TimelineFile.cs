using System.Text;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Dates;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines;

/// <summary>The full timeline as a file, every entry in the text's own words.</summary>
internal static class TimelineFile
{
    public static ReplyFile Markdown(RoomView room, Timeline timeline)
    {
        var text = new StringBuilder($"# Timeline\n\n{room.Paper.Paper.Title}, by {room.Paper.Paper.Author}\n");
        int? year = null;
        foreach (var group in timeline.Groups)
        {
            var starts = group.Lead.Time.Interval.Earliest.Year;
            if (starts != year)
                text.Append($"\n## {CalendarTime.OfYear(starts).Label}\n");
            year = starts;
            foreach (var entry in group.All)
            {
                var note = DateNote.Of(entry) is { } found ? $" ({found})" : "";
                text.Append(
                    $"\n**{entry.Label}**{note}\n> {InOneLine(entry.Passage)}\n\n— {Quoting.PlaceOf(entry.Passage)}\n"
                );
            }
        }
        if (timeline.Mentions.Count > 0)
            text.Append("\n## Also mentioned\n");
        foreach (var mention in timeline.Mentions)
            text.Append($"\n**{mention.Label}** {Quoting.PlaceOf(mention.Passage)}\n> {InOneLine(mention.Passage)}\n");
        return new ReplyFile("timeline.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static ReplyFile Csv(RoomView room, Timeline timeline)
    {
        var lines = new StringBuilder("date,value,until,earliest,latest,found,passage,section,start,length,text\r\n");
        foreach (var entry in timeline.Entries)
        {
            var passage = entry.Passage;
            lines.AppendJoin(
                ',',
                new[]
                {
                    entry.Label,
                    entry.Time.Value.ToString(),
                    entry.Time.Until?.Value.ToString() ?? "",
                    entry.Time.Interval.Earliest.ToString(),
                    entry.Time.Interval.Latest.ToString(),
                    DateNote.Of(entry)?.ToString() ?? "said",
                    passage.Id.ToString(),
                    Quoting.NameOf(passage.Section, room.Edition).ToString(),
                    $"{passage.Range.Start}",
                    $"{passage.Range.Length}",
                    passage.Text,
                }.Select(Field)
            );
            lines.Append("\r\n");
        }
        // The byte order mark tells spreadsheets that this is UTF-8.
        return new ReplyFile(
            "timeline.csv",
            "text/csv; charset=utf-8",
            Encoding.UTF8.GetBytes('\uFEFF' + lines.ToString())
        );
    }

    private static string InOneLine(Passage passage) => passage.Text.ReplaceLineEndings(" ");

    private static string Field(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
