namespace Bot.Texts.Dates;

/// <summary>
/// Two sentences of different paragraphs that say much the same in much the same words, and name different times for it.
/// Nothing is decided here: which of them is right, or whether they tell of two things, is for the readers.
/// </summary>
/// <param name="One">The sentence that stands first in the text.</param>
/// <param name="Other">The later one.</param>
public sealed record Disagreement(TimelineEntry One, TimelineEntry Other);
