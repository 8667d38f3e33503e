using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>Tells for each block of a plain text what it is and which part it belongs to.</summary>
internal sealed class Outliner(
    string source,
    IReadOnlyList<DraftBlock> blocks,
    IReadOnlyList<IReadOnlyList<TextRange>> sentences,
    Corrections corrections
)
{
    private const int LongestHeading = 120;
    private const int LongestTitle = 250;
    private const int OuterMatter = 6;

    public IReadOnlyList<(BlockKind Kind, SectionKind Section)> Outline()
    {
        var kinds = Kinds();
        var (bodyStart, bodyEnd) = Body(kinds);
        var closing = Closing(kinds, bodyEnd);

        var outline = new List<(BlockKind, SectionKind)>(blocks.Count);
        var headed = false;
        for (var index = 0; index < blocks.Count; index++)
        {
            headed |= kinds[index] == BlockKind.Heading;
            outline.Add(
                (
                    kinds[index],
                    kinds[index] == BlockKind.Title ? SectionKind.Title
                    : index < bodyStart ? SectionKind.Front
                    : index >= bodyEnd ? SectionKind.Back
                    : kinds[index] == BlockKind.Heading ? SectionKind.Headed
                    : index >= closing ? SectionKind.Closing
                    : headed ? SectionKind.Headed
                    : SectionKind.Opening
                )
            );
        }
        return outline;
    }

    private BlockKind[] Kinds()
    {
        var kinds = new BlockKind[blocks.Count];
        for (var index = 0; index < blocks.Count; index++)
            kinds[index] =
                blocks[index].Kind == BlockKind.Title || (blocks[index].Kind is null && IsTitle(index))
                    ? BlockKind.Title
                : IsHeading(index) ? BlockKind.Heading
                : BlockKind.Paragraph;
        return kinds;
    }

    private bool IsTitle(int index) =>
        index == 0
        && blocks.Count > 1
        && blocks[0].Range.Length <= LongestTitle
        && source[blocks[0].Range.End - 1] is not '.';

    private bool IsHeading(int index)
    {
        if (corrections.Headings is { } headings)
            return !blocks[index].IsNote
                && headings.Any(heading => Folded(heading) == Folded(blocks[index].Range.Of(source)));
        if (blocks[index] is { IsNote: true } or { Kind: not null })
            return blocks[index] is { IsNote: false, Kind: BlockKind.Heading };
        var range = blocks[index].Range;
        return range.Length <= LongestHeading
            && sentences[index].Count == 1
            && !".!:;,”\"]".Contains(source[range.End - 1])
            && !char.IsLower(source[range.Start])
            && index + 1 < blocks.Count
            && blocks[index + 1].Range.Length > range.Length;
    }

    private static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>From the first block of the text proper to the first behind it.</summary>
    private (int Start, int End) Body(BlockKind[] kinds)
    {
        var first = kinds[0] == BlockKind.Title ? 1 : 0;
        var start = corrections.Front is { } front ? SkipParagraphs(kinds, first, front) : ProposedStart(kinds, first);
        var end = NotesStart(kinds, start);
        if (corrections.Back is { } back)
        {
            for (var left = back; left > 0 && end > start; end--)
                left -= kinds[end - 1] == BlockKind.Paragraph ? 1 : 0;
        }
        else
        {
            end = ProposedEnd(start, end);
        }
        return (start, end);
    }

    /// <summary>Where the notes at the end begin, with the heading over them.</summary>
    private int NotesStart(BlockKind[] kinds, int start)
    {
        var end = blocks.Count;
        while (end > start && blocks[end - 1].IsNote)
            end--;
        if (end < blocks.Count && end > start && kinds[end - 1] == BlockKind.Heading)
            end--;
        return end;
    }

    private static int SkipParagraphs(BlockKind[] kinds, int index, int count)
    {
        for (; count > 0 && index < kinds.Length; index++)
            count -= kinds[index] == BlockKind.Paragraph ? 1 : 0;
        return index;
    }

    private int ProposedStart(BlockKind[] kinds, int first)
    {
        var start = first;
        for (
            var index = first;
            index < Math.Min(first + OuterMatter, blocks.Count - 1) && kinds[index] != BlockKind.Heading;
            index++
        )
        {
            if (Cues.Notice.IsMatch(blocks[index].Range.SpanOf(source)))
                start = index + 1;
        }
        return start;
    }

    private int ProposedEnd(int start, int last)
    {
        var end = last;
        for (var index = last - 1; index > start && index >= last - OuterMatter; index--)
        {
            var words = blocks[index].Range.SpanOf(source);
            if (Cues.Notice.IsMatch(words) || Cues.AuthorNote.IsMatch(words))
                end = index;
            else if (end < last || index < last - 2)
                break;
        }
        return end;
    }

    /// <summary>
    /// Where the body's end is set off by a wider gap alone. One such gap behind the last heading means something;
    /// several are the text's way of breathing.
    /// </summary>
    private int Closing(BlockKind[] kinds, int bodyEnd)
    {
        var usual = blocks.Skip(1).GroupBy(block => block.Gap).MaxBy(gaps => gaps.Count())?.Key ?? 0;
        var lastHeading = Array.LastIndexOf(kinds, BlockKind.Heading);
        if (lastHeading < 0)
            return blocks.Count;
        var wide = Enumerable
            .Range(lastHeading + 2, Math.Max(0, bodyEnd - lastHeading - 2))
            .Where(index => blocks[index].Gap > usual)
            .ToList();
        return wide.Count == 1 ? wide[0] : blocks.Count;
    }
}
