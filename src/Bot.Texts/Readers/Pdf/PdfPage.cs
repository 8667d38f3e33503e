namespace Bot.Texts.Readers.Pdf;

/// <summary>The lines of a page in the order in which people read them: column after column.</summary>
internal sealed class PdfPage(int number, List<PdfLine> lines)
{
    private const double Step = 3;
    private const int MostColumns = 3;

    public int Number { get; } = number;

    public List<PdfLine> Lines { get; } = lines;

    public static PdfPage Of(int number, List<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        if (glyphs.Count > 0)
            Lay(PdfRow.Of(glyphs), lines, MostColumns);
        foreach (var line in lines)
            line.Page = number;
        return new PdfPage(number, lines);
    }

    private static void Lay(List<PdfRow> rows, List<PdfLine> lines, int depth)
    {
        if (rows.Count == 0)
            return;
        var gutter = depth > 0 ? Gutter(rows) : null;
        foreach (var band in Bands(rows, gutter))
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
        var (best, bestScore, runEnd) = (0.0, 3, 0.0);
        for (var x = left + ((right - left) * 0.2); x < left + ((right - left) * 0.8); x += Step)
        {
            var score = Bands(rows, x).Where(band => band.IsColumns).Sum(band => band.Score);
            if (score > bestScore)
                (best, bestScore, runEnd) = (x, score, x);
            else if (score == bestScore && x - runEnd <= Step * 1.5)
                runEnd = x;
        }
        return bestScore > 3 ? (best + runEnd) / 2 : null;
    }

    private static List<Band> Bands(List<PdfRow> rows, double? gutter)
    {
        if (gutter is not { } x)
            return [new Band(rows, 0, 0)];
        var bands = new List<Band>();
        Band? open = null;
        foreach (var row in rows)
        {
            var half = Math.Min(6, 0.4 * row.Glyphs[0].Size);
            var isCrossing = row.Crosses(x, half);
            if (open is null || open.IsCrossing != isCrossing)
                bands.Add(open = new Band([], 0, 0) { IsCrossing = isCrossing });
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
                joined.Add(band.IsColumns ? band : new Band(band.Rows, 0, 0));
        }
        return joined;
    }

    /// <summary>Rows that follow each other and all run through the strip, or all leave it empty.</summary>
    private sealed class Band(List<PdfRow> rows, int left, int right)
    {
        public List<PdfRow> Rows { get; } = rows;

        public int Left { get; set; } = left;

        public int Right { get; set; } = right;

        public bool IsCrossing { get; init; }

        public int Score => Math.Min(Left, Right);

        public bool IsColumns => Score >= 3;
    }
}
