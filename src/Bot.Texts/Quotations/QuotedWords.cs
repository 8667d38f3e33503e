using System.Text.RegularExpressions;
using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>The words of a quotation, as numbers of the text's words, and where it says that it left something out.</summary>
internal sealed partial class QuotedWords
{
    private QuotedWords(string quotation, List<TextRange> ranges, List<string> keys, TextWords text)
    {
        Ranges = ranges;
        Keys = keys;
        Ids = [.. keys.Select(text.Find)];
        HasEllipsisBefore = new bool[keys.Count];
        var behind = 0;
        foreach (var ellipsis in Ellipsis().EnumerateMatches(quotation))
        {
            while (behind < ranges.Count && ranges[behind].Start < ellipsis.Index)
                behind++;
            if (behind > 0 && behind < ranges.Count)
                HasEllipsisBefore[behind] = true;
        }
    }

    public IReadOnlyList<TextRange> Ranges { get; }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>-1 where the text has no such word.</summary>
    public int[] Ids { get; }

    public bool[] HasEllipsisBefore { get; }

    public int Count => Ids.Length;

    public static QuotedWords Read(string quotation, TextWords text)
    {
        var notes = Notes(quotation, text.Edition);
        var (ranges, keys) = (new List<TextRange>(), new List<string>());
        foreach (var range in WordReading.Ranges(quotation, new TextRange(0, quotation.Length), notes))
        {
            if (WordReading.Key(range.SpanOf(quotation)) is not { Length: > 0 } key)
                continue;
            ranges.Add(range);
            keys.Add(key);
        }
        return new QuotedWords(quotation, ranges, keys, text);
    }

    /// <summary>Brackets are a note's marker where the text has a note of that label, and no changed capital.</summary>
    private static List<Endnote> Notes(string quotation, Edition edition)
    {
        var notes = new List<Endnote>();
        HashSet<string>? labels = null;
        foreach (Match bracket in Marker().Matches(quotation))
        {
            labels ??= new(edition.Endnotes.Select(note => note.Label), StringComparer.OrdinalIgnoreCase);
            var label = bracket.Groups["label"].Value;
            var marker = new TextRange(bracket.Index, bracket.Length);
            var isCapital =
                label.Length == 1
                && marker.End < quotation.Length
                && char.IsLetter(quotation[marker.End])
                && (marker.Start == 0 || !char.IsLetterOrDigit(quotation[marker.Start - 1]));
            if (labels.Contains(label) && !isCapital)
                notes.Add(new Endnote(notes.Count + 1, marker, label, null));
        }
        return notes;
    }

    [GeneratedRegex(@"\[\^?(?<label>[0-9A-Za-z]{1,15})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(@"…|\.\s?\.\s?\.", RegexOptions.None, 1000)]
    private static partial Regex Ellipsis();
}
