using UglyToad.PdfPig.Content;

namespace Bot.Texts.Readers.Pdf;

/// <summary>One printed letter, or several that one sign stands for.</summary>
/// <param name="Base">The height of the line it stands on.</param>
/// <param name="IsRaised">Whether it stands above the line as a small number does.</param>
internal readonly record struct PdfGlyph(
    string Value,
    double Left,
    double Right,
    double Base,
    double Size,
    bool IsBold,
    bool IsRaised
)
{
    private const double MostOnPage = 60_000;
    private const double LargestSheet = 15_000;

    public static List<PdfGlyph> Of(Page page)
    {
        var glyphs = new List<PdfGlyph>();
        foreach (var letter in page.Letters)
        {
            if (letter.TextOrientation != TextOrientation.Horizontal || glyphs.Count > MostOnPage)
                continue;
            var size = Math.Abs(letter.PointSize);
            if (!(size is > 0.5 and < 400) || !IsOnPage(letter))
                continue;
            var glyph = new PdfGlyph(
                Readable(letter.Value),
                letter.StartBaseLine.X,
                Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X),
                letter.StartBaseLine.Y,
                size,
                letter.FontDetails?.IsBold == true
                    || letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true,
                false
            );
            // Printed twice for weight, it is still one letter.
            if (glyphs.Count > 0 && glyphs[^1] is var last && last.Value == glyph.Value && last.IsAt(glyph))
                continue;
            glyphs.Add(glyph);
        }
        return glyphs;
    }

    // Places far off any sheet are a fault of the file.
    private static bool IsOnPage(Letter letter) =>
        Math.Abs(letter.StartBaseLine.X) < LargestSheet
        && Math.Abs(letter.EndBaseLine.X) < LargestSheet
        && Math.Abs(letter.StartBaseLine.Y) < LargestSheet;

    private bool IsAt(PdfGlyph other) =>
        Math.Abs(Left - other.Left) < 0.1 * Size && Math.Abs(Base - other.Base) < 0.1 * Size && Value != " ";

    // A sign that the font gives no meaning stays visible as a gap in the word.
    private static string Readable(string? value) =>
        value is null ? "\uFFFD" : string.Concat(value.Select(c => char.IsControl(c) && c != '\t' ? '\uFFFD' : c));
}
