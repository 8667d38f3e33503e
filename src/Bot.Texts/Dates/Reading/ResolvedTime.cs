namespace Bot.Texts.Dates.Reading;

/// <summary>A phrase with the calendar time it stands for.</summary>
internal sealed record ResolvedTime(TimePhrase Phrase, CalendarTime Value, FoundHow Found, CalendarTime? Anchor);
