using System.Text.RegularExpressions;

namespace Bot.Texts.Readers.Pdf;

/// <summary>The label that opens a note at the foot of a page or at the end of a text.</summary>
/// <param name="Number">What it counts.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Length">How many characters of the line it takes.</param>
internal sealed partial record NoteLabel(int Number, string Printed, int Length)
{
    public static NoteLabel? At(string text)
    {
        var match = Opening.Match(text);
        if (!match.Success)
            return null;
        var printed = match.Groups["label"].Value;
        var number = NumberOf(printed);
        return number > 0 ? new NoteLabel(number, printed, match.Length) : null;
    }

    public static int NumberOf(string printed) =>
        printed.Length <= 4 && int.TryParse(printed, out var arabic) ? arabic
        : RomanNumeral.TryParse(printed, out var roman) ? roman
        : 0;

    [GeneratedRegex(
        "^(\u0001(?<label>\\d{1,4}|[ivxlcdm]{1,9})\u0002|\\[(?<label>\\d{1,4}|[ivxlcdm]{1,9})\\]|(?<label>\\d{1,4}|[ivxlcdm]{1,9})([.)]?(?=\\s)|(?=[\\p{Lu}“«„\"])))\\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Opening { get; }
}
