using System.Globalization;
using System.Text;

namespace Bot.Local.Web.Drawing;

/// <summary>
/// Somebody's words made fit to stand beside others': without control characters, and without the invisible ones that
/// turn the direction of whatever follows. Quotations never go through here.
/// </summary>
internal static class MemberWords
{
    public static string Of(string words)
    {
        if (!words.Any(IsHarmful))
            return words;
        var clean = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (!IsHarmful(character))
                clean.Append(character);
        }
        return clean.ToString();
    }

    // The joiners stay: scripts and pictures need them.
    private static bool IsHarmful(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t'))
        || (
            char.GetUnicodeCategory(character) == UnicodeCategory.Format
            && character is not ('\u200C' or '\u200D' or '\u00AD')
        )
        || character is '\u2028' or '\u2029';
}
