using System.Text.RegularExpressions;

namespace Bot.Texts.Readers.Pdf;

/// <summary>The paragraphs and notes of a PDF, put together from its lines.</summary>
internal sealed partial class PdfBody
{
    private const double SmallType = 0.93;

    private readonly double _size;
    private readonly double _pitch;
    private readonly bool _hasGaps;

    public PdfBody(List<PdfPage> pages)
    {
        var lines = pages.SelectMany(page => page.Lines).ToList();
        _size =
            lines.Count == 0
                ? 10
                : lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        _pitch = Pitch(lines);
        foreach (var page in pages)
            TakeFootNotes(page);
        var running = pages.SelectMany(page => page.Lines).ToList();
        var steps = running.Zip(running.Skip(1)).Where(pair => IsSameColumn(pair.First, pair.Second)).ToList();
        _hasGaps = steps.Count(pair => IsGap(pair.First, pair.Second)) * 25 > steps.Count;
        foreach (var line in running)
        {
            if (Paragraphs.Count == 0 || Breaks(Paragraphs[^1], line))
                Paragraphs.Add(new PdfParagraph(line));
            else
                Paragraphs[^1].Lines.Add(line);
        }
        TakeEndNotes();
    }

    public List<PdfParagraph> Paragraphs { get; } = [];

    /// <summary>By the page and the number they are printed under; page 0 for notes at the end.</summary>
    public Dictionary<(int Page, int Number), List<PdfLine>> Notes { get; } = [];

    /// <summary>The size of the running text.</summary>
    public double Size => _size;

    /// <summary>The usual step from line to line, by the size of the type.</summary>
    private double Pitch(List<PdfLine> lines) =>
        lines
            .Zip(lines.Skip(1))
            .Where(pair =>
                IsSameColumn(pair.First, pair.Second) && pair.First.Size == _size && pair.Second.Size == _size
            )
            .Select(pair => Math.Round((pair.First.Base - pair.Second.Base) / _size, 1))
            .Where(step => step is > 0.8 and < 3)
            .GroupBy(step => step)
            .MaxBy(group => group.Count())
            ?.Key
        ?? 1.2;

    private static bool IsSameColumn(PdfLine line, PdfLine next) =>
        line.Page == next.Page && ReferenceEquals(line.Region, next.Region) && next.Base < line.Base;

    private bool IsGap(PdfLine line, PdfLine next) =>
        line.Base - next.Base > (Math.Max(_pitch, 1.1) + 0.45) * Math.Max(line.Size, next.Size);

    /// <summary>Whether a new paragraph begins between two lines that follow each other.</summary>
    private bool Breaks(PdfParagraph paragraph, PdfLine next)
    {
        var line = paragraph.Lines[^1];
        if (Math.Abs(line.Size - next.Size) > 0.08 * Math.Max(line.Size, next.Size))
            return true;
        if (
            line.IsBold != next.IsBold
            && (line.IsBold || next.IsBold)
            && (line.Text.Length < 90 || next.Text.Length < 90)
        )
            return true;
        if (OpensItem(next.Text) || CountsOn(paragraph.First, next))
            return true;
        var indent = next.Left - next.Region.Left;
        var before = line.Left - line.Region.Left;
        if (IsSameColumn(line, next))
        {
            if (IsGap(line, next))
                return true;
            if (
                (OpensItem(line.Text) || NoteLabel.At(line.Text) is not null)
                && next.Left > line.Left
                && next.Left - line.Left < 4 * line.Size
            )
                return false;
            if (next.Left - line.Left > 0.8 * next.Size || (line.Left - next.Left > 2.5 * next.Size && _hasGaps))
                return true;
            return WouldFit(line, next);
        }
        if (DividedWord.IsMatch(line.Text))
            return false;
        // From column to column only the shape of the lines tells.
        return WouldFit(line, next)
            || (!_hasGaps && indent > 0.8 * next.Size && before < 0.8 * line.Size)
            || (_hasGaps && Math.Abs(indent - before) > 2.5 * next.Size);
    }

    // Had the next word found room on the line, it would stand there. What is set in from the left is so from the right.
    private static bool WouldFit(PdfLine line, PdfLine next)
    {
        // Words that a space keeps together cannot be told from others here; a sentence's end can.
        if (!SentenceEnd.IsMatch(line.Text))
            return false;
        var indent = line.Left - line.Region.Left;
        var right = line.Region.Right - (indent > 1.5 * line.Size ? 1.2 * indent : 0);
        return line.Right + (0.4 * line.Size) + next.FirstWord < right - (0.1 * line.Size);
    }

    /// <summary>Whether a line opens the item behind the one that a paragraph is.</summary>
    private static bool CountsOn(PdfLine first, PdfLine next) =>
        NoteLabel.At(next.Text) is { } label
        && NoteLabel.At(first.Text) is { } before
        && label.Number == before.Number + 1;

    private static bool OpensItem(string text) =>
        text.Length > 2 && text[0] is '•' or '–' or '▪' or '◦' or '‣' && text[1] == ' ';

    [GeneratedRegex("\\p{L}[-\u00AD\u2010]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DividedWord { get; }

    [GeneratedRegex(
        "[.?!:…↩↑][”’\"»)\\]]*(\u0001[^\u0002]*\u0002)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex SentenceEnd { get; }
}
