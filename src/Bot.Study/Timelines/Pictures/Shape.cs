namespace Bot.Study.Timelines.Pictures;

/// <summary>A rectangle with round corners: a line where it is thin, a dot where the corners are half its size.</summary>
/// <param name="IsHollow">Drawn as an outline that stays inside the box.</param>
internal sealed record Shape(Box Box, float Corner, Ink Ink, bool IsHollow = false);
