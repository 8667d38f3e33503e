using System.Globalization;
using Bot.Texts.Readers;

namespace Bot.Study.Endnotes;

/// <summary>The number of a note as people type it: <c>41</c>, <c>xli</c>, <c>[XLI]</c>.</summary>
public static class EndnoteNumber
{
    /// <summary>Reads any whole number that is not negative; whether there is such a note is another question.</summary>
    public static bool TryParse(string typed, out int number)
    {
        var label = typed.Trim();
        if (label.StartsWith('[') && label.EndsWith(']'))
            label = label[1..^1].Trim().TrimStart('^');
        return RomanNumeral.TryParse(label, out number)
            || (label.Length <= 9 && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }
}
