using Bot.Texts.Papers;

namespace Bot.Texts.Readers.Apart;

/// <summary>Whether a draft from another process is one: every range inside the text, in order, and within the limits.</summary>
internal static class DraftCheck
{
    public static bool Holds(PaperDraft draft, ReadingLimits limits)
    {
        var (source, end, inner) = (draft.Source, 0, 0);
        if (
            source.Length > 2L * limits.Characters
            || draft.Blocks.Count is 0
            || draft.Blocks.Count > limits.Blocks
            || draft.Remarks.Count > 1_000
            || draft.Suspects.Count > 10_000
        )
            return false;
        foreach (var block in draft.Blocks)
        {
            if (block.Range.Start < end || block.Range.Length <= 0 || block.Range.End > source.Length)
                return false;
            end = block.Range.End;
        }
        var numbers = new HashSet<int>();
        foreach (var note in draft.Notes)
        {
            if (
                note.Marker.Start < inner
                || !IsInside(note.Marker, source)
                || note.Number < 1
                || !numbers.Add(note.Number)
            )
                return false;
            if (note.Body is { } body && !IsInside(body, source))
                return false;
            inner = note.Marker.End;
        }
        return draft.Suspects.All(word => IsInside(word.Range, source));
    }

    private static bool IsInside(TextRange range, string source) =>
        range is { Start: >= 0, Length: > 0 } && (long)range.Start + range.Length <= source.Length;
}
