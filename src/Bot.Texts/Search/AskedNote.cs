using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>Finds the note that a query names.</summary>
internal static class AskedNote
{
    /// <summary>
    /// <c>[xli]</c>, <c>[41]</c> or a bare roman number, alone in the query; a bare <c>41</c> is a number to look for.
    /// Null where the edition has no such marker within the horizon.
    /// </summary>
    public static Endnote? Find(Edition edition, string text, Horizon horizon) =>
        Find(edition, text) is { } note && horizon.Shows(edition.BlockAt(note.Marker.Start)) ? note : null;

    private static Endnote? Find(Edition edition, string text)
    {
        var label = text.AsSpan().Trim();
        var isBracketed = label.Length > 2 && label[0] == '[' && label[^1] == ']';
        if (isBracketed)
            label = label[1..^1].Trim().TrimStart('^');
        if (label.IsEmpty || label.Length > 16 || (!isBracketed && !IsRoman(label)))
            return null;
        foreach (var note in edition.Endnotes)
        {
            if (label.Equals(note.Label, StringComparison.OrdinalIgnoreCase))
                return note;
        }
        if (isBracketed && int.TryParse(label, out var number))
        {
            foreach (var note in edition.Endnotes)
            {
                if (note.Number == number)
                    return note;
            }
        }
        return null;
    }

    /// <summary>The markers within the horizon that stand in a longer text too, where they stand there.</summary>
    public static IReadOnlyList<Endnote> MarkersIn(Edition edition, string text, Horizon horizon)
    {
        var found = new List<Endnote>();
        for (var open = text.IndexOf('['); open >= 0; open = text.IndexOf('[', open + 1))
        {
            var close = text.IndexOf(']', open);
            if (close < 0)
                break;
            var marker = TextRange.FromBounds(open, close + 1);
            if (Find(edition, marker.Of(text), horizon) is { } note)
                found.Add(note with { Marker = marker, Body = null });
        }
        return found;
    }

    private static bool IsRoman(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if ((c | ' ') is not ('i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm'))
                return false;
        }
        return true;
    }
}
