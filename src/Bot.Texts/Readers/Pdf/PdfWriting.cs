using Bot.Texts.Papers;

namespace Bot.Texts.Readers.Pdf;

/// <summary>Takes down what was found in a PDF: paragraphs with their markers, headings by their type, notes.</summary>
internal sealed class PdfWriting(PaperWriter writer, PdfBody body)
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int LongestHeading = 250;

    private static readonly string[] Ligatures = ["fi", "fl", "ff", "ffi", "ffl", "ft", "tt", "ti"];

    private readonly DividedWords _words = new(
        body.Paragraphs.SelectMany(paragraph => paragraph.Lines).Concat(body.Notes.SelectMany(note => note.Value))
    );

    public void Write()
    {
        var sizes = body
            .Paragraphs.Where(IsHeading)
            .Select(paragraph => Math.Round(paragraph.Size))
            .Distinct()
            .OrderDescending()
            .ToList();
        foreach (var paragraph in body.Paragraphs)
        {
            if (IsHeading(paragraph))
                writer.Open(BlockKind.Heading, 1 + sizes.IndexOf(Math.Round(paragraph.Size)));
            else
                writer.Open();
            Lines(paragraph.Lines, paragraph.First.Text.StartsWith('•') ? 1 : 0);
            writer.Close();
        }
        foreach (var ((page, number), lines) in body.Notes)
        {
            writer.OpenNote(Key(page, number));
            Lines(lines, NoteLabel.At(lines[0].Text)!.Length);
            writer.Close();
        }
    }

    private bool IsHeading(PdfParagraph paragraph) =>
        paragraph.Length <= LongestHeading
        && paragraph.Lines.Count <= 4
        && paragraph.First.Text.AsSpan().ContainsAnyInRange('A', '\uFFFC')
        && (paragraph.Size > 1.08 * body.Size || (paragraph.IsBold && paragraph.Size > 0.95 * body.Size))
        && paragraph.Lines[^1].Text[^1] is not ('.' or ',' or ';');

    private void Lines(List<PdfLine> lines, int skip)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var text = index == 0 ? lines[0].Text[skip..] : lines[index].Text;
            var isDivided =
                index + 1 < lines.Count
                && text.Length > 1
                && text[^1] is '-' or '\u00AD' or '\u2010'
                && char.IsLetter(text[^2]);
            if (!isDivided)
            {
                Words(text, lines[index].Page);
                if (index + 1 == lines.Count || !Clings(text, lines[index + 1].Text))
                    writer.Text(" ");
            }
            else if (_words.IsOneWord(text, lines[index + 1].Text))
            {
                Words(text[..^1], lines[index].Page);
                writer.Mended(SuspectKind.MendedHyphen, "", "-");
            }
            else
            {
                Words(text, lines[index].Page);
            }
        }
    }

    // A dash that clings to its word clings to the next one too ("2017–2022"); a marker clings to the word before it.
    private static bool Clings(string text, string next) =>
        (text.Length > 1 && text[^1] is '–' or '—' or '/' && char.IsLetterOrDigit(text[^2]))
        || (next[0] == '[' && NoteLabel.At(next) is not null);

    private void Words(string text, int page)
    {
        var at = 0;
        while (at < text.Length)
        {
            var sign = text.AsSpan(at).IndexOfAny(PdfLine.LabelStart, '\uFFFD');
            if (sign < 0)
                break;
            writer.Text(text.AsSpan(at, sign));
            at += sign;
            at = text[at] == '\uFFFD' ? Lost(text, at) : Label(text, at, page);
        }
        if (at < text.Length)
            writer.Text(text.AsSpan(at).TrimEnd("↩↑↵\uFE0E\uFE0F "));
    }

    private int Label(string text, int at, int page)
    {
        var end = text.IndexOf(PdfLine.LabelEnd, at);
        var printed = text[(at + 1)..end].Trim();
        var number = NoteLabel.NumberOf(printed);
        if (number > 0 && body.Notes.ContainsKey((page, number)))
            writer.Marker(Key(page, number), printed);
        else if (number > 0 && body.Notes.ContainsKey((0, number)))
            writer.Marker(Key(0, number), printed);
        else
            writer.Text(string.Concat(printed.Select(c => char.IsAsciiDigit(c) ? Raised[c - '0'] : c)));
        return end + 1;
    }

    /// <summary>A sign without meaning inside a word: the letters that make it a word this text has elsewhere.</summary>
    private int Lost(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var letters = Ligatures.FirstOrDefault(letters =>
            end - start > 2 && _words.Knows(text[start..at] + letters + text[(at + 1)..end])
        );
        writer.Text(letters ?? "\uFFFD");
        if (letters is not null)
            writer.Mended(SuspectKind.MendedLigature, letters, "\uFFFD");
        return at + 1;
    }

    private static string Key(int page, int number) => $"{page}:{number}";
}
