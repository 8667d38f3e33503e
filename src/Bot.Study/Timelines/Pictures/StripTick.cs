namespace Bot.Study.Timelines.Pictures;

/// <summary>A line across the strip where a year or month begins; <paramref name="Label"/> stands to the right of it.</summary>
/// <param name="Label">Empty where there is no room for words.</param>
internal sealed record StripTick(float X, string Label, float LabelWidth);
