namespace Bot.Texts.Readers.Pdf;

/// <summary>Finds small labels that stand above their line, and puts them on it.</summary>
internal static class Raised
{
    private const int LongestLabel = 6;

    public static void Mark(List<PdfGlyph> glyphs)
    {
        for (var start = 0; start < glyphs.Count; )
        {
            var end = start + 1;
            while (end < glyphs.Count && IsSameRun(glyphs[end - 1], glyphs[end]))
                end++;
            if (end - start <= LongestLabel && IsLabel(glyphs, start, end) && LineOf(glyphs, start, end) is { } line)
            {
                for (var index = start; index < end; index++)
                    glyphs[index] = glyphs[index] with { Base = line, IsRaised = true };
            }
            start = end;
        }
    }

    private static bool IsSameRun(PdfGlyph one, PdfGlyph next) =>
        Math.Abs(one.Base - next.Base) < 0.1 * one.Size
        && Math.Abs(one.Size - next.Size) < 0.05 * one.Size
        && next.Left - one.Right < 0.3 * one.Size
        && next.Left > one.Left;

    private static bool IsLabel(List<PdfGlyph> glyphs, int start, int end)
    {
        var text = string.Concat(glyphs[start..end].Select(glyph => glyph.Value)).Trim();
        return text.Length > 0
            && (
                text.All(char.IsAsciiDigit)
                || RomanNumeral.TryParse(text, out _)
                || text.All(c => c is '*' or '†' or '‡' or '§')
            );
    }

    /// <summary>The line that a run stands beside and above; <see langword="null"/> where it stands on its own.</summary>
    private static double? LineOf(List<PdfGlyph> glyphs, int start, int end)
    {
        var run = glyphs[start];
        foreach (var index in Near(start, end, glyphs.Count))
        {
            var other = glyphs[index];
            var rise = run.Base - other.Base;
            var isBeside =
                Math.Abs(run.Left - other.Right) < 0.6 * other.Size
                || Math.Abs(other.Left - glyphs[end - 1].Right) < 0.6 * other.Size;
            if (other.Size > 1.12 * run.Size && rise > 0.12 * other.Size && rise < 0.8 * other.Size && isBeside)
                return other.Base;
        }
        return null;
    }

    // Programs write a label right before or after the words it belongs to.
    private static IEnumerable<int> Near(int start, int end, int count)
    {
        for (var step = 1; step <= 4; step++)
        {
            if (start - step >= 0)
                yield return start - step;
            if (end - 1 + step < count)
                yield return end - 1 + step;
        }
    }
}
