namespace Bot.Study.Timelines.Pictures;

/// <summary>A size of the regular or the bold font.</summary>
internal readonly record struct Face(float Size, bool IsBold = false);
