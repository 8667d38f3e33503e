using Bot.Texts.Papers;

namespace Bot.Texts.Dates;

/// <summary>The second end of a span of time, with the words that name it. Never before the first end.</summary>
public sealed record SpanEnd(TextRange Words, CalendarTime Value, PartOfPeriod Part);
