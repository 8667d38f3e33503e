namespace Bot.Texts.Readers.Pdf;

internal sealed partial class PdfBody
{
    private (int Page, int Number)? _open;

    /// <summary>Takes the notes at the foot of each column off a page.</summary>
    private void TakeFootNotes(PdfPage page)
    {
        var marked = page.Lines.SelectMany(LabelsIn).ToHashSet();
        foreach (var column in page.Lines.GroupBy(line => line.Region).ToList())
        {
            var lines = column.OrderByDescending(line => line.Base).ToList();
            var start = FootStart(lines, marked);
            if (start < 0)
                continue;
            foreach (var line in lines.Skip(start))
            {
                page.Lines.Remove(line);
                if (
                    NoteLabel.At(line.Text) is { } label
                    && marked.Contains(label.Number)
                    && IsNext(page.Number, label.Number)
                )
                    Notes[(_open = (page.Number, label.Number)).Value] = [line];
                else if (_open is { } open)
                    Notes[open].Add(line);
            }
        }
    }

    private bool IsNext(int page, int number) => _open is not { } open || open.Page != page || number > open.Number;

    /// <summary>Where the notes of a column begin; -1 where it has none.</summary>
    private int FootStart(List<PdfLine> lines, HashSet<int> marked)
    {
        var start = -1;
        var least = int.MaxValue;
        for (var index = lines.Count - 1; index > 0; index--)
        {
            var line = lines[index];
            if (line.Size > 1.05 * lines[^1].Size)
                break;
            var isRaised = line.Text[0] == PdfLine.LabelStart;
            var isSet =
                isRaised || line.Size < SmallType * _size || (IsGap(lines[index - 1], line) || least != int.MaxValue);
            if (
                NoteLabel.At(line.Text) is not { } label
                || !marked.Contains(label.Number)
                || label.Number >= least
                || !isSet
            )
                continue;
            // The same label stands in a line further up: this one opens the note.
            if (
                !lines.Take(index).Concat(lines.Skip(index + 1)).Any(other => LabelsIn(other).Contains(label.Number))
                && !isRaised
                && line.Size >= SmallType * _size
            )
                continue;
            (start, least) = (index, label.Number);
        }
        // A list that began further up is the list of all notes, at the end of the text.
        if (start > 0 && lines.Take(start).Any(line => NoteLabel.At(line.Text)?.Number == least - 1))
            return -1;
        // Small lines above the first label go on with a note from the page before.
        while (
            start > 1
            && lines[start - 1].Size < SmallType * _size
            && _open is not null
            && !IsGap(lines[start - 1], lines[start])
        )
            start--;
        return start;
    }

    /// <summary>Takes the notes at the end of the text out of its paragraphs: they count what has no note yet.</summary>
    private void TakeEndNotes()
    {
        var feet = Notes.Keys.ToHashSet();
        var waiting = Paragraphs
            .SelectMany(paragraph => paragraph.Lines)
            .SelectMany(line => LabelsIn(line).Where(number => !feet.Contains((line.Page, number))))
            .ToHashSet();
        if (waiting.Count == 0)
            return;
        var starts = new List<(int Index, int Number)>();
        var least = int.MaxValue;
        for (var index = Paragraphs.Count - 1; index > 0; index--)
        {
            if (
                NoteLabel.At(Paragraphs[index].First.Text) is { } label
                && waiting.Contains(label.Number)
                && label.Number < least
            )
                starts.Insert(0, (index, least = label.Number));
        }
        if (starts.Count * 5 < waiting.Count * 3)
            return;
        var end = Paragraphs.Count;
        for (var at = starts.Count - 1; at >= 0; at--)
        {
            var (index, number) = starts[at];
            // A note may have several paragraphs; what follows the last one is no part of it.
            var lines = Paragraphs[index].Lines.ToList();
            for (var next = index + 1; next < end && at < starts.Count - 1; next++)
                lines.AddRange(Paragraphs[next].Lines);
            Notes[(0, number)] = lines;
            end = index;
        }
        Paragraphs.RemoveAll(paragraph =>
            Notes.Any(note => note.Key.Page == 0 && note.Value.Contains(paragraph.First))
        );
    }

    private static IEnumerable<int> LabelsIn(PdfLine line)
    {
        // A label that opens the line opens a note; it refers to none.
        for (
            var at = line.Text.IndexOf(PdfLine.LabelStart, Math.Min(1, line.Text.Length));
            at >= 0;
            at = line.Text.IndexOf(PdfLine.LabelStart, at + 1)
        )
        {
            var end = line.Text.IndexOf(PdfLine.LabelEnd, at);
            if (end > at && NoteLabel.NumberOf(line.Text[(at + 1)..end].Trim()) is > 0 and var number)
                yield return number;
        }
    }
}
