using System.Globalization;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>Pairs markers with the blocks at the end of a text that begin with the same marker and hold the note.</summary>
internal static class NoteBodies
{
    /// <summary>The notes, with their bodies where there are any. A marker that opens a body is no note of its own.</summary>
    public static IReadOnlyList<Endnote> Pair(
        string source,
        IReadOnlyList<DraftBlock> blocks,
        IReadOnlyList<Endnote> notes
    )
    {
        var bodies = new Dictionary<int, TextRange>();
        var markers = notes.ToDictionary(note => note.Number);
        foreach (var block in blocks)
        {
            if (Opening(source, block.Range) is not var (label, body) || body.Length == 0)
                continue;
            var number =
                RomanNumeral.TryParse(label, out var roman) ? roman
                : int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
                : 0;
            if (markers.TryGetValue(number, out var note) && note.Marker.Start < block.Range.Start)
                bodies.TryAdd(number, body);
        }
        return
        [
            .. notes.Select(note => note with { Body = bodies.TryGetValue(note.Number, out var body) ? body : null }),
        ];
    }

    /// <summary>The blocks, each told whether it is the body of one of the notes.</summary>
    public static IReadOnlyList<DraftBlock> Told(IReadOnlyList<DraftBlock> blocks, IReadOnlyList<Endnote> notes)
    {
        var ends = notes.Where(note => note.Body is not null).Select(note => note.Body!.Value.End).ToHashSet();
        return [.. blocks.Select(block => block with { IsNote = block.IsNote || ends.Contains(block.Range.End) })];
    }

    private static (string Label, TextRange Body)? Opening(string source, TextRange block)
    {
        if (source[block.Start] != '[')
            return null;
        var close = source.IndexOf(']', block.Start, Math.Min(block.Length, 17));
        if (close < 0)
            return null;
        var start = close + 1;
        while (start < block.End && char.IsWhiteSpace(source[start]))
            start++;
        return (source[(block.Start + 1)..close], TextRange.FromBounds(start, block.End));
    }
}
