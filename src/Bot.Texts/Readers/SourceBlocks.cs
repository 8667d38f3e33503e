using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Cuts plain text into blocks. A line is a block of its own, unless the text is hard-wrapped: then lines that follow
/// each other without a blank one are one block.
/// </summary>
internal static class SourceBlocks
{
    private const int ShortestWrappedLine = 40;
    private const int LongestWrappedLine = 120;

    public static IReadOnlyList<DraftBlock> Of(string source)
    {
        var lines = Lines(source);
        return IsHardWrapped(lines) ? Joined(lines) : lines;
    }

    private static List<DraftBlock> Lines(string source)
    {
        var lines = new List<DraftBlock>();
        var (start, gap) = (0, 0);
        while (start <= source.Length)
        {
            var length = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? source.Length : start + length;
            var range = Trim(source, start, end);
            if (range.Length > 0)
            {
                lines.Add(new DraftBlock(range, gap));
                gap = 0;
            }
            else
            {
                gap++;
            }
            start = end + (source.AsSpan(Math.Min(end, source.Length)).StartsWith("\r\n") ? 2 : 1);
        }
        return lines;
    }

    private static TextRange Trim(string source, int start, int end)
    {
        while (start < end && IsBlank(source[start]))
            start++;
        while (end > start && IsBlank(source[end - 1]))
            end--;
        return TextRange.FromBounds(start, end);
    }

    // A byte order mark is no white space to .NET, yet nothing a reader sees.
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\0';

    private static bool IsHardWrapped(List<DraftBlock> lines)
    {
        var (inner, full) = (0, 0);
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            if (lines[index + 1].Gap > 0)
                continue;
            inner++;
            if (lines[index].Range.Length is >= ShortestWrappedLine and <= LongestWrappedLine)
                full++;
        }
        return inner > 0 && inner * 3 > lines.Count && full * 4 > inner * 3;
    }

    private static List<DraftBlock> Joined(List<DraftBlock> lines)
    {
        var joined = new List<DraftBlock>();
        foreach (var line in lines)
        {
            if (joined.Count == 0 || line.Gap > 0)
                joined.Add(line);
            else
                joined[^1] = joined[^1] with { Range = TextRange.FromBounds(joined[^1].Range.Start, line.Range.End) };
        }
        return joined;
    }
}
