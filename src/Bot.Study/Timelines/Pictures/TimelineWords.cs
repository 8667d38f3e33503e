using System.Text;
using Bot.Chat.Replies;
using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>What the bot itself says on a timeline's picture and in place of it.</summary>
internal static class TimelineWords
{
    private const int MostCharacters = 1000;
    private const int Reserve = 40;

    /// <summary><c>Timeline · 8 of 34 dates · 2007 to 2025</c>.</summary>
    public static Phrase Subtitle(IReadOnlyList<TimelineGroup> groups, int shown, string about)
    {
        var topic = about.Length > 0 ? Phrase.Of($"Timeline of what stands with “{about}”") : "Timeline";
        var dates = groups.Count == 1 ? "1 date" : Phrase.Of($"{groups.Count} dates");
        var count = shown < groups.Count ? $"{shown} of {dates}" : dates;
        var span = groups.Count > 1 ? Phrase.Of($" · {groups[0].Label} to {groups[^1].Label}") : "";
        return $"{topic} · {count}{span}";
    }

    /// <summary>The picture in words, at most 1,000 characters, cut between entries.</summary>
    public static Phrase AltText(Phrase subtitle, IReadOnlyList<ShownEntry> entries)
    {
        var text = new List<Phrase> { $"{subtitle}." };
        var length = text[0].ToString().Length;
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = Entry(entries[index]);
            var isLast = index == entries.Count - 1;
            length += entry.ToString().Length;
            if (length > MostCharacters - (isLast ? 0 : Reserve))
                return Phrase.Join("", [.. text, $" And {entries.Count - index} more."]);
            text.Add(entry);
        }
        return Phrase.Join("", text);
    }

    private static Phrase Entry(ShownEntry entry)
    {
        var group = entry.Group;
        var note = DateNote.Of(group.Lead) is { } found ? Phrase.Of($" ({found})") : "";
        var words = entry.Excerpt.Lines.Count > 0 ? $" {entry.Excerpt.Quoted(group.Lead.Passage.Edition.Source)}" : "";
        return $"\n{ShownEntry.LabelOf(group)}{note}:{words} {ShownEntry.PlacesOf(group)}.";
    }
}
