using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Cuts a block into sentences. A sentence ends at <c>. ! ?</c> with the closing quotes, brackets and note markers behind
/// it, where the next word begins one; quotation marks are never counted, since texts leave them open.
/// </summary>
internal sealed class SentenceSplitter(string source, IReadOnlyList<Endnote> notes)
{
    private const string Terminators = ".!?…";
    private const string WideTerminators = "。！？";
    private const string Closers = "”’\"')]»›}";
    private const string Openers = "“‘\"'([«‹„‚{¿¡–—-";

    private readonly HashSet<int> _markers = [.. notes.Select(note => note.Marker.Start)];

    /// <summary>In order; together they hold everything of <paramref name="block"/> but white space between them.</summary>
    public IReadOnlyList<TextRange> Split(TextRange block)
    {
        var sentences = new List<TextRange>();
        var start = block.Start;
        for (var index = block.Start; index < block.End; index++)
        {
            if (!IsTerminator(source[index]) || IsBracketedEllipsis(index, block.End))
                continue;
            var end = ClusterEnd(index, block.End);
            if (!EndsSentence(start, index, end, block.End))
            {
                index = end - 1;
                continue;
            }
            sentences.Add(TextRange.FromBounds(start, end));
            start = SkipSpace(end, block.End);
            index = start - 1;
        }
        if (start < block.End)
            sentences.Add(TextRange.FromBounds(start, block.End));
        return sentences;
    }

    private static bool IsTerminator(char character) =>
        Terminators.Contains(character) || WideTerminators.Contains(character);

    // "[...]" and "[ …]" stand for words left out and end nothing.
    private bool IsBracketedEllipsis(int index, int end)
    {
        var before = index - 1;
        while (before >= 0 && (source[before] == '.' || source[before] == '…' || char.IsWhiteSpace(source[before])))
            before--;
        if (before < 0 || source[before] != '[')
            return false;
        while (index < end && (source[index] == '.' || source[index] == '…' || char.IsWhiteSpace(source[index])))
            index++;
        return index < end && source[index] == ']';
    }

    /// <summary>Behind the mark: more marks, closing quotes and brackets, note markers, and a stray full stop after a space.</summary>
    private int ClusterEnd(int index, int end)
    {
        while (index < end)
        {
            if (_markers.Contains(index))
                index = notes[IndexOfMarker(index)].Marker.End;
            else if (IsTerminator(source[index]) || Closers.Contains(source[index]))
                index++;
            else if (IsStrayMark(index, end))
                index = SkipSpace(index, end);
            else
                break;
        }
        return index;
    }

    private int IndexOfMarker(int start)
    {
        var (low, high) = (0, notes.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (notes[middle].Marker.Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    // ". ." and ".[lxiv] .": a mark that stands alone belongs to the sentence before it.
    private bool IsStrayMark(int index, int end)
    {
        if (!char.IsWhiteSpace(source[index]))
            return false;
        var mark = SkipSpace(index, end);
        if (mark >= end || source[mark] is not ('.' or '!' or '?'))
            return false;
        while (mark < end && IsTerminator(source[mark]))
            mark++;
        return mark == end || char.IsWhiteSpace(source[mark]);
    }

    private bool EndsSentence(int start, int mark, int end, int blockEnd)
    {
        if (end == blockEnd)
            return true;
        if (WideTerminators.Contains(source[mark]))
            return true;
        if (!char.IsWhiteSpace(source[end]))
            return false;

        var next = SkipSpace(end, blockEnd);
        var spaceOnly = next;
        while (
            next < blockEnd && (Openers.Contains(source[next]) || (next > spaceOnly && char.IsWhiteSpace(source[next])))
        )
            next++;
        if (next == blockEnd || char.IsLower(source[next]))
            return false;
        return source[mark] != '.'
            || !Abbreviations.EndAt(source.AsSpan(start, mark - start), source.AsSpan(next, blockEnd - next));
    }

    private int SkipSpace(int index, int end)
    {
        while (index < end && char.IsWhiteSpace(source[index]))
            index++;
        return index;
    }
}
