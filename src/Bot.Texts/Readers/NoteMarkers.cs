using System.Globalization;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// Finds the note markers of a text: <c>[xli]</c>, <c>[41]</c> or superscript digits. What only looks like one
/// (<c>[sic]</c>, <c>[1990]</c>, a bracketed capital) is told apart by the count: markers rise from the first to the last.
/// </summary>
internal static class NoteMarkers
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>In the order of the text, each number once.</summary>
    public static IReadOnlyList<Endnote> Of(string source)
    {
        var bracketed = Bracketed(source).ToList();
        return new[]
        {
            Rising(bracketed.Where(note => !char.IsAsciiDigit(note.Label[0]))),
            Rising(bracketed.Where(note => char.IsAsciiDigit(note.Label[0]))),
            Rising(Raised(source)),
        }.MaxBy(notes => notes.Count)!;
    }

    /// <summary>The label of a marker as it stands in a text: <c>41</c> for <c>[41]</c> and for raised digits.</summary>
    public static string LabelOf(string marker) =>
        string.Concat(
            marker.Trim('[', ']').Select(c => Superscripts.IndexOf(c) is >= 0 and var digit ? (char)('0' + digit) : c)
        );

    private static IEnumerable<Endnote> Bracketed(string source)
    {
        for (var open = source.IndexOf('['); open >= 0; open = source.IndexOf('[', open + 1))
        {
            var close = source.IndexOf(']', open);
            if (close < 0)
                yield break;
            var label = source[(open + 1)..close];
            if (Number(label) is { } number && !IsEditorialCapital(source, open, close))
                yield return new Endnote(number, TextRange.FromBounds(open, close + 1), label, null);
        }
    }

    private static int? Number(string label) =>
        label.Length is 0 or > 15 ? null
        : RomanNumeral.TryParse(label, out var roman) ? roman
        : int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) && arabic > 0 ? arabic
        : null;

    // "[I]n the beginning": a letter somebody changed, not a note.
    private static bool IsEditorialCapital(string source, int open, int close) =>
        close + 1 < source.Length
        && char.IsLetter(source[close + 1])
        && (open == 0 || !char.IsLetterOrDigit(source[open - 1]));

    private static IEnumerable<Endnote> Raised(string source)
    {
        for (var index = 0; index < source.Length; index++)
        {
            var start = index;
            while (index < source.Length && Superscripts.Contains(source[index]))
                index++;
            if (index == start || index - start > 4)
                continue;
            var label = LabelOf(source[start..index]);
            if (Number(label) is { } number && start > 0 && !char.IsDigit(source[start - 1]))
                yield return new Endnote(number, TextRange.FromBounds(start, index), label, null);
        }
    }

    /// <summary>The longest rising run that counts like notes do, from the first ones on.</summary>
    private static List<Endnote> Rising(IEnumerable<Endnote> candidates)
    {
        var all = candidates.ToList();
        // A year in brackets is far beyond any count of notes.
        var most = 2 * all.Count + 1;
        all.RemoveAll(note => note.Number > most);
        var tails = new List<int>();
        var before = new int[all.Count];
        for (var index = 0; index < all.Count; index++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (all[tails[middle]].Number < all[index].Number)
                    low = middle + 1;
                else
                    high = middle;
            }
            before[index] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(index);
            // The first of two equal numbers is the marker; the second opens the note's body at the end.
            else if (all[tails[low]].Number > all[index].Number)
                tails[low] = index;
        }

        var run = new List<Endnote>();
        for (var index = tails.Count > 0 ? tails[^1] : -1; index >= 0; index = before[index])
            run.Add(all[index]);
        run.Reverse();
        return run.Count > 0 && run[0].Number <= 3 ? run : [];
    }
}
