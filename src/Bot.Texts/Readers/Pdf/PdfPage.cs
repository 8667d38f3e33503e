namespace Bot.Texts.Readers.Pdf;

/// <summary>The lines of a page in the order in which people read them: column after column.</summary>
internal sealed class PdfPage(int number, List<PdfLine> lines)
{
    private const double Step = 3;
    private const double MostSteps = 300;
    private const int MostColumns = 3;
    private const int FewestLines = 3;
    private const int ShortPage = 12;

    public int Number { get; } = number;

    public List<PdfLine> Lines { get; } = lines;

    /// <summary>Where its columns part, if it has any.</summary>
    public double? Parting { get; private init; }

    /// <param name="number">Of the page, from 1.</param>
    /// <param name="glyphs">Everything on it.</param>
    /// <param name="before">Where the columns of the page before part; a short page has too few lines to show it.</param>
    public static PdfPage Of(int number, List<PdfGlyph> glyphs, double? before = null)
    {
        var lines = new List<PdfLine>();
        var rows = PdfRow.Of(glyphs);
        var parting = rows.Count == 0 ? null : Gutter(rows);
        if (parting is not null || rows.Count is 0 or > ShortPage)
            Lay(rows, lines, MostColumns);
        else
            Lay(rows, lines, depth: 1, before);
        foreach (var line in lines)
            line.Page = number;
        return new PdfPage(number, lines) { Parting = parting };
    }

    /// <summary>Measures the columns anew, by the lines that are left in them.</summary>
    public void Measure()
    {
        foreach (var column in Lines.GroupBy(line => line.Region).ToList())
        {
            var region = new PdfRegion(column.Min(line => line.Left), column.Max(line => line.Right));
            foreach (var line in column)
                line.Region = region;
        }
    }

    private static void Lay(List<PdfRow> rows, List<PdfLine> lines, int depth, double? known = null)
    {
        if (rows.Count == 0)
            return;
        var gutter = known ?? (depth > 0 ? Gutter(rows) : null);
        foreach (var band in Bands(rows, gutter, known is null ? FewestLines : 1))
        {
            if (band.IsColumns)
            {
                Lay([.. band.Rows.Select(row => row.LeftOf(gutter!.Value)).OfType<PdfRow>()], lines, depth - 1);
                Lay([.. band.Rows.Select(row => row.RightOf(gutter!.Value)).OfType<PdfRow>()], lines, depth - 1);
            }
            else
            {
                var region = new PdfRegion(band.Rows.Min(row => row.Left), band.Rows.Max(row => row.Right));
                foreach (var line in band.Rows.Select(row => PdfLine.Of(row.Glyphs)).OfType<PdfLine>())
                {
                    line.Region = region;
                    lines.Add(line);
                }
            }
        }
    }

    /// <summary>The middle of the empty strip with most lines on both sides of it; <see langword="null"/> where there is none.</summary>
    private static double? Gutter(List<PdfRow> rows)
    {
        var (left, right) = (rows.Min(row => row.Left), rows.Max(row => row.Right));
        var step = Math.Max(Step, (right - left) / MostSteps);
        var (best, bestScore, runEnd) = (0.0, 3, 0.0);
        for (var x = left + ((right - left) * 0.2); x < left + ((right - left) * 0.8); x += step)
        {
            var score = Bands(rows, x).Where(band => band.IsColumns).Sum(band => band.Score);
            if (score > bestScore)
                (best, bestScore, runEnd) = (x, score, x);
            else if (score == bestScore && x - runEnd <= step * 1.5)
                runEnd = x;
        }
        return bestScore > 3 ? (best + runEnd) / 2 : null;
    }

    private static List<Band> Bands(List<PdfRow> rows, double? gutter, int fewest = FewestLines)
    {
        if (gutter is not { } x)
            return [new Band(rows, fewest)];
        var bands = new List<Band>();
        Band? open = null;
        foreach (var row in rows)
        {
            var half = Math.Min(6, 0.4 * row.Glyphs[0].Size);
            var isCrossing = row.Crosses(x, half);
            if (open is null || open.IsCrossing != isCrossing)
                bands.Add(open = new Band([], fewest) { IsCrossing = isCrossing });
            open.Rows.Add(row);
            if (!isCrossing)
            {
                open.Left += row.Left < x ? 1 : 0;
                open.Right += row.Right > x ? 1 : 0;
            }
        }
        // Neighbours without columns are one region again.
        var joined = new List<Band>();
        foreach (var band in bands)
        {
            if (joined.Count > 0 && !joined[^1].IsColumns && !band.IsColumns)
                joined[^1].Rows.AddRange(band.Rows);
            else
                joined.Add(band.IsColumns ? band : new Band(band.Rows, fewest));
        }
        return joined;
    }

    /// <summary>Rows that follow each other and all run through the strip, or all leave it empty.</summary>
    private sealed class Band(List<PdfRow> rows, int fewest)
    {
        public List<PdfRow> Rows { get; } = rows;

        public int Left { get; set; }

        public int Right { get; set; }

        public bool IsCrossing { get; init; }

        public int Score => Math.Min(Left, Right);

        public bool IsColumns => Score >= fewest;
    }
}
