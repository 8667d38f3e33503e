using System.Text.RegularExpressions;

namespace Bot.Texts.Readers.Pdf;

/// <summary>Takes running heads and page numbers off the pages: lines at the very top and bottom that come back from page to page.</summary>
internal static partial class PageFurniture
{
    private const int Depth = 3;

    public static void Remove(List<PdfPage> pages, List<string> remarks)
    {
        var left = new HashSet<string>();
        for (var step = 0; step < Depth; step++)
        {
            var removed = RemoveOuter(pages, left, atTop: true) + RemoveOuter(pages, left, atTop: false);
            if (removed == 0)
                break;
        }
        if (left.Count > 0)
            remarks.Add($"Left out as running heads: {string.Join(" / ", left.Take(5))}");
    }

    private static int RemoveOuter(List<PdfPage> pages, HashSet<string> left, bool atTop)
    {
        var outer = pages
            .Where(page => page.Lines.Count > 0)
            .Select(page =>
                (Page: page, Line: atTop ? page.Lines.MaxBy(line => line.Base)! : page.Lines.MinBy(line => line.Base)!)
            )
            .ToList();
        var often = outer
            .GroupBy(place => Key(place.Line))
            .Where(group => group.Count() >= 2 && group.Count() * 5 >= pages.Count)
            .Select(group => group.Key)
            .ToHashSet();
        // Numbers that go up with the pages, or the one number of a single page.
        var shift = outer
            .Select(place => (place.Page, Number: NumberOf(place.Line)))
            .Where(place => place.Number is not null)
            .GroupBy(place => place.Number - place.Page.Number)
            .MaxBy(group => group.Count());
        var counts = shift is not null && (shift.Count() * 2 > pages.Count || shift.Count() >= 3);
        var removed = 0;
        foreach (var (page, line) in outer)
        {
            var isNumber = counts && NumberOf(line) is { } number && number - page.Number == shift!.Key;
            var isHead = often.Contains(Key(line)) && StandsApart(page, line);
            if (!isNumber && !isHead)
                continue;
            page.Lines.Remove(line);
            removed++;
            if (!isNumber)
                left.Add(line.Text.Trim());
        }
        return removed;
    }

    private static bool StandsApart(PdfPage page, PdfLine line)
    {
        var nearest = page
            .Lines.Where(other => other != line && Math.Abs(other.Base - line.Base) > 0.2 * line.Size)
            .Select(other => Math.Abs(other.Base - line.Base))
            .DefaultIfEmpty(double.MaxValue)
            .Min();
        return nearest > 1.5 * line.Size;
    }

    // The same words at the same height; a number at either end is the page's.
    private static (string Text, int Height) Key(PdfLine line) =>
        (EdgeNumber.Replace(line.Text, "#").Trim(), (int)Math.Round(line.Base / 4));

    private static int? NumberOf(PdfLine line)
    {
        var match = PageNumber.Match(line.Text);
        if (!match.Success)
            return null;
        var number = match.Groups["number"].Value;
        return RomanNumeral.TryParse(number, out var roman) ? roman : int.Parse(number);
    }

    [GeneratedRegex(
        @"^\d+(\s*/\s*\d+)?(?=\s)|(?<=\s)\d+(\s*/\s*\d+)?$|^\d+(\s*/\s*\d+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EdgeNumber { get; }

    [GeneratedRegex(
        @"^(page|seite|p\.)?[\s–—|-]*(?<number>\d{1,4}|[ivxl]{1,7})([\s–—|-]*|\s*(/|of|von|sur|de)\s*\d{1,4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PageNumber { get; }
}
