using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>The lower part of the picture: axis, dots above it, bars and outlines below it, years at the bottom.</summary>
internal static class StripPart
{
    private static readonly Face Years = new(18);

    /// <summary>Lays the strip at the bottom of <paramref name="area"/> and says how high its top lies.</summary>
    public static float Lay(Sheet sheet, IReadOnlyList<TimelineGroup> all, IReadOnlyList<TimelineGroup> shown, Box area)
    {
        var strip = TimelineStrip.Of(all, area.Width, label => sheet.Lettering.Width(label, Years) + 6);
        var baseline = area.Bottom - 5;
        var axis = baseline - 20 - Math.Max(1, strip.BarLevels) * TimelineStrip.BarStep - 4;

        foreach (var tick in strip.Ticks)
        {
            sheet.Shape(new Box(area.Left + tick.X, axis, 1.5f, area.Bottom - axis), 0, Ink.Lines);
            if (tick.Label.Length > 0)
                sheet.Text(tick.Label, Years, Ink.Quiet, area.Left + tick.X + 6, baseline);
        }
        sheet.Shape(new Box(area.Left, axis - 1, area.Width, 2), 0, Ink.Quiet);
        var told = shown.Select(group => group.Lead).ToHashSet();
        // Those shown above come last, so that nothing covers them.
        foreach (var mark in strip.Marks.OrderBy(mark => told.Contains(mark.Group.Lead)))
            Mark(sheet, mark, strip, area.Left, axis, told.Contains(mark.Group.Lead));
        return axis - 4 - Math.Max(1, strip.DotLevels) * strip.DotStep;
    }

    private static void Mark(Sheet sheet, StripMark mark, TimelineStrip strip, float left, float axis, bool isShown)
    {
        var ink = isShown ? Ink.Dates : Ink.Quiet;
        if (mark.Kind == MarkKind.Dot)
        {
            // Dates that are not told above are smaller: size says so besides colour.
            var radius = isShown ? strip.Radius : strip.Radius * 0.7f;
            var (x, y) = (left + (mark.Left + mark.Right) / 2, axis - 4 - strip.Radius - mark.Level * strip.DotStep);
            sheet.Shape(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius, ink);
            return;
        }
        var height = isShown ? TimelineStrip.BarHeight : TimelineStrip.BarHeight * 0.7f;
        var middle = axis + 5 + TimelineStrip.BarHeight / 2 + mark.Level * TimelineStrip.BarStep;
        sheet.Shape(
            new Box(left + mark.Left, middle - height / 2, mark.Right - mark.Left, height),
            height / 2,
            ink,
            mark.Kind == MarkKind.Outline
        );
    }
}
