namespace Bot.Texts.Readers.Pdf;

/// <summary>Everything that stands on one height of a page, from left to right, whatever columns it belongs to.</summary>
internal sealed record PdfRow(double Base, List<PdfGlyph> Glyphs)
{
    /// <summary>How far apart two baselines of one line may lie, by the size of the type.</summary>
    private const double SameLine = 0.25;

    public double Left => Glyphs[0].Left;

    public double Right => Glyphs[^1].Right;

    public static List<PdfRow> Of(List<PdfGlyph> glyphs)
    {
        Raised.Mark(glyphs);
        var rows = new List<PdfRow>();
        foreach (
            var glyph in glyphs
                .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Value))
                .OrderByDescending(glyph => glyph.Base)
        )
        {
            if (rows.Count > 0 && rows[^1].Base - glyph.Base < SameLine * Math.Min(glyph.Size, rows[^1].Glyphs[0].Size))
                rows[^1].Glyphs.Add(glyph);
            else
                rows.Add(new PdfRow(glyph.Base, [glyph]));
        }
        foreach (var row in rows)
            row.Glyphs.Sort((one, other) => one.Left.CompareTo(other.Left));
        return rows;
    }

    /// <summary>Whether words run through the strip round <paramref name="x"/>.</summary>
    public bool Crosses(double x, double half)
    {
        var (before, after) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var glyph in Glyphs)
        {
            if (glyph.Right <= x && glyph.Right > before)
                before = glyph.Right;
            else if (glyph.Right > x)
            {
                after = glyph.Left;
                break;
            }
        }
        return before > x - half || after < x + half;
    }

    public PdfRow? LeftOf(double x) => Part(Glyphs.Where(glyph => glyph.Left < x));

    public PdfRow? RightOf(double x) => Part(Glyphs.Where(glyph => glyph.Left >= x));

    private PdfRow? Part(IEnumerable<PdfGlyph> glyphs) =>
        glyphs.ToList() is { Count: > 0 } part ? new PdfRow(Base, part) : null;
}
