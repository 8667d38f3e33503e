using System.Text;

namespace Bot.Texts.Papers;

/// <summary>
/// What became of the paragraphs of one edition in another of the same paper. Paragraphs are matched in their order by their
/// words, note markers aside; what stands between two matches was changed, taken out or put in. Immutable.
/// </summary>
public sealed class EditionChanges
{
    // By the number of a paragraph before, from 1: its number now, or 0 where it is gone.
    private readonly int[] _now;

    // Whether that one has the same words, or is one of as many that stand between the same neighbours.
    private readonly bool[] _isSure;

    private EditionChanges(int[] now, bool[] isSure, IReadOnlyList<ChangedParagraph> changed) =>
        (_now, _isSure, Changed) = (now, isSure, changed);

    /// <summary>Every paragraph whose words are not what they were, in the order of the text.</summary>
    public IReadOnlyList<ChangedParagraph> Changed { get; }

    /// <summary>Takes little more time than reading the two texts, however different they are.</summary>
    public static EditionChanges Between(Edition before, Edition after)
    {
        var (old, now) = (WordsOf(before), WordsOf(after));
        var placed = new int[old.Length];
        Align(old, now, placed);
        var changed = new List<ChangedParagraph>();
        var next = 0;
        for (var at = 0; at < old.Length; at++)
        {
            if (placed[at] == 0)
                changed.Add(new ChangedParagraph(at + 1, null));
            else
            {
                while (next < placed[at] - 1)
                    changed.Add(new ChangedParagraph(null, ++next));
                next = placed[at];
                if (old[at] != now[next - 1])
                    changed.Add(new ChangedParagraph(at + 1, next));
            }
        }
        while (next < now.Length)
            changed.Add(new ChangedParagraph(null, ++next));
        return new EditionChanges(placed, Sure(old, now, placed), changed);
    }

    /// <summary>
    /// Where somebody who had read to the end of a paragraph has now read to: the end of that paragraph, or of the nearest
    /// one before it that is still there; 0 for the beginning. It keeps the order of places.
    /// </summary>
    public int CarriedTo(int paragraph)
    {
        for (var at = Math.Min(paragraph, _now.Length); at > 0; at--)
        {
            if (_now[at - 1] > 0)
                return _now[at - 1];
        }
        return 0;
    }

    /// <summary>
    /// The same, where nothing may be shown that was not read: a paragraph that may have taken in what stood behind it is not
    /// gone to.
    /// </summary>
    public int SurelyCarriedTo(int paragraph)
    {
        for (var at = Math.Min(paragraph, _now.Length); at > 0; at--)
        {
            if (_isSure[at - 1])
                return _now[at - 1];
        }
        return 0;
    }

    /// <summary>Whether the words of any paragraph from one to another, as they were numbered before, have changed.</summary>
    public bool Touches(int first, int last) =>
        Changed.Any(paragraph => paragraph.Before is { } before && before >= first && before <= last);

    private static bool[] Sure(string[] old, string[] now, int[] placed)
    {
        var sure = new bool[old.Length];
        var (from, nowFrom) = (0, 0);
        for (var at = 0; at <= old.Length; at++)
        {
            if (at < old.Length && (placed[at] == 0 || old[at] != now[placed[at] - 1]))
                continue;
            var nowAt = at < old.Length ? placed[at] - 1 : now.Length;
            if (at - from == nowAt - nowFrom)
                sure.AsSpan(from, at - from).Fill(true);
            if (at < old.Length)
                sure[at] = true;
            (from, nowFrom) = (at + 1, nowAt + 1);
        }
        return sure;
    }

    private static string[] WordsOf(Edition edition)
    {
        var words = new string[edition.Paragraphs.Count];
        var note = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var (range, text) = (edition.Paragraphs[at].Range, new StringBuilder());
            var from = range.Start;
            for (; note < edition.Endnotes.Count && edition.Endnotes[note].Marker.Start < range.End; note++)
            {
                var marker = edition.Endnotes[note].Marker;
                if (marker.Start < from)
                    continue;
                text.Append(edition.Source, from, marker.Start - from);
                from = marker.End;
            }
            text.Append(edition.Source, from, Math.Max(0, range.End - from));
            words[at] = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        return words;
    }

    private static void Align(string[] old, string[] now, int[] placed)
    {
        var (oldFrom, nowFrom) = (0, 0);
        foreach (var (oldAt, nowAt) in Anchors(old, now).Append((old.Length, now.Length)))
        {
            Fill(old, oldFrom, oldAt, now, nowFrom, nowAt, placed);
            if (oldAt < old.Length)
                placed[oldAt] = nowAt + 1;
            (oldFrom, nowFrom) = (oldAt + 1, nowAt + 1);
        }
    }

    /// <summary>The most paragraphs that stand once in each text, in an order that both have.</summary>
    private static List<(int Old, int Now)> Anchors(string[] old, string[] now)
    {
        var places = Once(now);
        var pairs = Once(old)
            .Where(one => places.ContainsKey(one.Key))
            .Select(one => (Old: one.Value, Now: places[one.Key]))
            .OrderBy(pair => pair.Old)
            .ToList();
        // The longest rising row, by patience: on each pile lies the pair with the smallest end, and before it what it follows.
        var (piles, before) = (new List<int>(), new int[pairs.Count]);
        for (var at = 0; at < pairs.Count; at++)
        {
            var (pile, end) = (0, piles.Count);
            while (pile < end)
            {
                var middle = (pile + end) / 2;
                (pile, end) = pairs[piles[middle]].Now < pairs[at].Now ? (middle + 1, end) : (pile, middle);
            }
            before[at] = pile == 0 ? -1 : piles[pile - 1];
            if (pile == piles.Count)
                piles.Add(at);
            else
                piles[pile] = at;
        }
        var row = new List<(int, int)>();
        for (var at = piles.Count == 0 ? -1 : piles[^1]; at >= 0; at = before[at])
            row.Add(pairs[at]);
        row.Reverse();
        return row;
    }

    private static Dictionary<string, int> Once(string[] words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < words.Length; at++)
            places[words[at]] = places.ContainsKey(words[at]) ? -1 : at;
        return places.Where(place => place.Value >= 0).ToDictionary();
    }

    /// <summary>Between two matches: what is the same from either end, and what is left in its order.</summary>
    private static void Fill(string[] old, int oldFrom, int oldTo, string[] now, int nowFrom, int nowTo, int[] placed)
    {
        while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom] == now[nowFrom])
            placed[oldFrom++] = ++nowFrom;
        while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1] == now[nowTo - 1])
            placed[--oldTo] = nowTo--;
        while (oldFrom < oldTo && nowFrom < nowTo)
            placed[oldFrom++] = ++nowFrom;
    }
}
