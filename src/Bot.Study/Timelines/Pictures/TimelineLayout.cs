using Bot.Texts.Dates;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// Where everything on the picture stands. A pure function of the timeline: no two lines of words overlap, nothing lies
/// outside the canvas, and every word of the text is a slice of it.
/// </summary>
internal sealed record TimelineLayout(
    IReadOnlyList<TextBox> Texts,
    IReadOnlyList<Shape> Shapes,
    IReadOnlyList<ShownEntry> Entries
)
{
    public const int Width = 1200;
    public const int Height = 630;

    // Eight are all there is room for; of a longer list six are told, with a line of words more for each.
    private const int MostEntries = 8;
    private const int EntriesOfMany = 6;
    private const int MostInRows = 4;
    private const float Margin = 48;
    private const float Top = 118;
    private const float Bottom = 618;
    private const float ColumnGap = 44;
    private const float TallestRow = 190;

    /// <param name="timeline">With at least one entry.</param>
    /// <param name="title">The paper's title.</param>
    /// <param name="about">The words the timeline was asked about; empty for the whole.</param>
    public static TimelineLayout Of(Timeline timeline, string title, string about, Lettering lettering)
    {
        var groups = timeline.Groups;
        var shown = groups.Count <= MostEntries ? groups : timeline.ShortForm(EntriesOfMany);
        var sheet = new Sheet(lettering);
        var subtitle = TimelineWords.Subtitle(groups, shown.Count, lettering.CanDraw(about) ? about : "");
        Head(sheet, title, subtitle.ToString());
        var strip = StripPart.Lay(sheet, groups, shown, new Box(Margin, Top, Width - 2 * Margin, Bottom - Top));
        var area = new Box(Margin, Top, Width - 2 * Margin, strip - 12 - Top);
        var entries =
            shown.Count <= MostInRows
                ? InRows(sheet, shown, area, timeline.Edition.Source)
                : InColumns(sheet, shown, area, timeline.Edition.Source);
        return new TimelineLayout(sheet.Texts, sheet.Shapes, entries);
    }

    private static void Head(Sheet sheet, string title, string subtitle)
    {
        var (face, small) = (new Face(34, IsBold: true), new Face(21));
        var room = Width - 2 * Margin;
        var cutter = new ExcerptCutter(title, sheet.Lettering, face, room, 1);
        if (title.Length > 0 && cutter.Cut(new(0, title.Length), new(0, 1)) is { Lines: [var line] } cut)
        {
            var end = sheet.Text(Lettering.Drawn(line.Of(title)), face, Ink.Words, Margin, 60);
            if (cut.CutAfter || cut.CutBefore)
                sheet.Text(" …", face, Ink.Quiet, end, 60);
        }
        sheet.Text(subtitle, sheet.Fitting(subtitle, small, room), Ink.Quiet, Margin, 94);
    }

    /// <summary>Few entries stand one under another, large enough for a phone.</summary>
    private static List<ShownEntry> InRows(Sheet sheet, IReadOnlyList<TimelineGroup> shown, Box area, string source)
    {
        var face = new Face(32, IsBold: true);
        var widest = shown.Max(group => sheet.Lettering.Width(ShownEntry.LabelOf(group), face));
        var dates = Math.Clamp(widest, 210, 380);
        var height = Math.Min(area.Height / shown.Count, TallestRow);
        var top = area.Top + (area.Height - shown.Count * height) / 3;
        Rail(sheet, area.Left, top + 21, (shown.Count - 1) * height);
        return
        [
            .. shown.Select(
                (group, index) =>
                    new EntryCell(group, area with { Top = top + index * height, Height = height }).LayInRow(
                        sheet,
                        source,
                        dates
                    )
            ),
        ];
    }

    /// <summary>Two columns, each read downwards.</summary>
    private static List<ShownEntry> InColumns(Sheet sheet, IReadOnlyList<TimelineGroup> shown, Box area, string source)
    {
        var rows = (shown.Count + 1) / 2;
        var (width, height) = ((area.Width - ColumnGap) / 2, area.Height / rows);
        Rail(sheet, area.Left, area.Top + 15, (rows - 1) * height);
        Rail(sheet, area.Left + width + ColumnGap, area.Top + 15, (shown.Count - rows - 1) * height);
        return
        [
            .. shown.Select(
                (group, index) =>
                    new EntryCell(
                        group,
                        new Box(
                            area.Left + index / rows * (width + ColumnGap),
                            area.Top + index % rows * height,
                            width,
                            height
                        )
                    ).LayInColumn(sheet, source)
            ),
        ];
    }

    private static void Rail(Sheet sheet, float left, float top, float height) =>
        sheet.Shape(new Box(left + 8, top, 2, height), 0, Ink.Lines);
}
