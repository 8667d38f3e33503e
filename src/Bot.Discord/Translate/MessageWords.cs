using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Discord.Translate;

/// <summary>
/// The words of a message as people see them: escapes resolved, the signs of bars, headings and weights left out (§13). So
/// a quotation that the bot itself posted reads as it stands in the text.
/// </summary>
internal static partial class MessageWords
{
    private const int Patience = 1000;

    public static string Of(string markup)
    {
        var lines = markup.Split('\n').Select(line => Unescape(WithoutPairs(LineStart().Replace(line, ""))));
        return string.Join('\n', lines).Trim();
    }

    private static string WithoutPairs(string line)
    {
        // Weights nest; each turn takes the outermost away.
        for (var depth = 0; depth < 4; depth++)
        {
            var outer = Pair().Replace(line, "${words}");
            if (outer == line)
                return line;
            line = outer;
        }
        return line;
    }

    private static string Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && char.IsAscii(line[at + 1]) && IsSign(line[at + 1]))
                at++;
            text.Append(line[at]);
        }
        return text.ToString();
    }

    private static bool IsSign(char letter) => char.IsPunctuation(letter) || char.IsSymbol(letter);

    [GeneratedRegex(@"^\s*(?:(?:>>> |> )(?:-# |#{1,3} )?|-# |#{1,3} )", RegexOptions.None, Patience)]
    private static partial Regex LineStart();

    // A sign behind a backslash is a letter like any other, and so is a lone one.
    [GeneratedRegex(
        @"(?<!\\)(?<sign>\*\*|__|~~|\|\||(?<![\w*])\*(?!\*)|(?<!\w)_(?!_))(?=\S)(?<words>.+?)(?<=[^\s\\])\k<sign>(?![\w*_])",
        RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Pair();
}
