using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>A date on the strip, in pixels from the strip's left end.</summary>
/// <param name="Level">How many marks lie between it and the axis: dots pile up above it, bars and outlines below.</param>
internal sealed record StripMark(TimelineGroup Group, MarkKind Kind, float Left, float Right, int Level)
{
    /// <summary>By how wide the date is; a span is a bar whatever its ends.</summary>
    public static MarkKind KindOf(TimelineGroup group) =>
        group.Lead.Time.Until is not null ? MarkKind.Bar
        : group.Lead.Time.Value.Precision <= TimePrecision.Year ? MarkKind.Outline
        : MarkKind.Dot;
}
