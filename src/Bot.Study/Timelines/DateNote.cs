using Bot.Chat.Replies;
using Bot.Texts.Dates;

namespace Bot.Study.Timelines;

/// <summary>How a date was worked out; <see langword="null"/> where the words of the text say it whole.</summary>
internal static class DateNote
{
    public static Phrase? Of(TimelineEntry entry) =>
        entry.Time.Found switch
        {
            FoundHow.FromContext => "year from context",
            FoundHow.Reckoned when entry.Time.Anchor is { } anchor => Phrase.Of(
                $"“{entry.Time.Words.Of(entry.Passage.Edition.Source)}”, counted from {anchor.Label}"
            ),
            FoundHow.Reckoned => "worked out from context",
            _ => null,
        };
}
