using System.Globalization;
using Bot.Texts.Readers;

namespace Bot.Texts.Papers;

/// <summary>
/// Bodies of notes as people write them down: one note a line, its number or roman number in brackets, then the body. A
/// line without one goes on the note before it.
/// </summary>
public static class NoteLines
{
    public static Dictionary<int, string> Read(IEnumerable<string> lines)
    {
        var notes = new Dictionary<int, string>();
        var current = 0;
        foreach (var line in lines)
        {
            var close = line.StartsWith('[') ? line.IndexOf(']') : -1;
            var label = close > 0 ? line[1..close] : "";
            if (
                RomanNumeral.TryParse(label, out var number)
                || int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            )
                notes[current = number] = line[(close + 1)..].Trim();
            else if (current > 0 && line.Trim() is { Length: > 0 } more)
                notes[current] += "\n" + more;
        }
        return notes;
    }
}
