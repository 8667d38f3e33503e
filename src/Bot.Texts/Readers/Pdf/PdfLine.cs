using System.Text;

namespace Bot.Texts.Readers.Pdf;

/// <summary>A printed line inside its column: its words, and where raised labels stand in them.</summary>
internal sealed class PdfLine
{
    /// <summary>Stand round a raised label inside <see cref="Text"/>; no text has them.</summary>
    public const char LabelStart = '\u0001';

    public const char LabelEnd = '\u0002';

    /// <summary>The narrowest gap that parts two words, by the size of the type.</summary>
    private const double WordGap = 0.16;

    private PdfLine(string text, double left, double right, double @base, double size, bool isBold, double firstWord)
    {
        Text = text;
        Left = left;
        Right = right;
        Base = @base;
        Size = size;
        IsBold = isBold;
        FirstWord = firstWord;
    }

    public string Text { get; }

    public double Left { get; }

    public double Right { get; }

    public double Base { get; }

    public double Size { get; }

    public bool IsBold { get; }

    /// <summary>How wide its first word is.</summary>
    public double FirstWord { get; }

    public int Page { get; set; }

    public PdfRegion Region { get; set; } = PdfRegion.Empty;

    /// <summary><see langword="null"/> for a line of nothing but white space.</summary>
    public static PdfLine? Of(IReadOnlyList<PdfGlyph> glyphs)
    {
        var text = new StringBuilder();
        var firstWord = 0.0;
        for (var index = 0; index < glyphs.Count; index++)
        {
            var glyph = glyphs[index];
            var isRaised = glyph.IsRaised;
            var wasRaised = index > 0 && glyphs[index - 1].IsRaised;
            if (wasRaised && !isRaised)
                text.Append(LabelEnd);
            var gap = index > 0 ? glyph.Left - glyphs[index - 1].Right : 0;
            if (gap > WordGap * glyph.Size && !isRaised && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
                if (firstWord == 0)
                    firstWord = glyphs[index - 1].Right - glyphs[0].Left;
            }
            if (isRaised && !wasRaised)
                text.Append(LabelStart);
            text.Append(glyph.Value);
        }
        if (glyphs.Count > 0 && glyphs[^1].IsRaised)
            text.Append(LabelEnd);
        var seen = glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Value)).ToList();
        if (seen.Count == 0)
            return null;
        var plain = seen.Where(glyph => !glyph.IsRaised).ToList();
        var sizes = plain.Count > 0 ? plain : seen;
        return new PdfLine(
            text.ToString().Trim(),
            seen[0].Left,
            seen[^1].Right,
            sizes[0].Base,
            sizes.GroupBy(glyph => Math.Round(glyph.Size, 1)).MaxBy(group => group.Count())!.Key,
            sizes.Count(glyph => glyph.IsBold) * 5 > sizes.Count * 4,
            firstWord > 0 ? firstWord : seen[^1].Right - seen[0].Left
        );
    }
}
