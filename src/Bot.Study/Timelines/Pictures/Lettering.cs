using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// The fonts that travel with the program: how wide words are and which letters there are. For one picture and one thread;
/// throws where a font cannot be read, since text would silently not appear.
/// </summary>
internal sealed class Lettering : IDisposable
{
    // Typefaces are immutable, safe for all threads and wanted again by the next picture: they live as long as the program.
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("DejaVuSansCondensed.ttf"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("DejaVuSansCondensed-Bold.ttf"));

    private readonly Dictionary<Face, SKFont> _fonts = [];

    public SKFont Font(Face face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            font = new SKFont((face.IsBold ? Bold : Regular).Value, face.Size)
            {
                Edging = SKFontEdging.Antialias,
                Hinting = SKFontHinting.None,
                Subpixel = true,
            };
            _fonts.Add(face, font);
        }
        return font;
    }

    public float Width(string words, Face face) => Font(face).MeasureText(words);

    /// <summary>How far letters reach above the baseline and below it.</summary>
    public (float Above, float Below) Reach(Face face)
    {
        Font(face).GetFontMetrics(out var metrics);
        return (-metrics.Ascent, metrics.Descent);
    }

    /// <summary>Whether the words can be drawn as they are written; letters that run from right to left cannot.</summary>
    public bool CanDraw(string words) => words.EnumerateRunes().All(CanDraw);

    public bool CanDraw(Rune rune) =>
        IsBlank(rune) || (!IsRightToLeft(rune.Value) && HasGlyph(rune, isBold: false) && HasGlyph(rune, isBold: true));

    /// <summary>The words with any white space as a space, and without characters that only steer others.</summary>
    public static string Drawn(string words)
    {
        var drawn = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                drawn.Append(' ');
            else if (!IsBlank(rune))
                drawn.Append(rune.ToString());
        }
        return drawn.ToString();
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
            font.Dispose();
        _fonts.Clear();
    }

    private static bool IsBlank(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsRightToLeft(int value) =>
        value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFF)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);

    private bool HasGlyph(Rune rune, bool isBold) => Font(new Face(20, isBold)).GetGlyph(rune.Value) != 0;

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Lettering).Assembly.GetManifestResourceStream(name);
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
