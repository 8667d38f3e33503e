using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Discord.Translate;

/// <summary>
/// Words made safe to stand in a message: they show as they are, whatever they hold, and mention nobody (§13). A plain web
/// address stays one, without a preview.
/// </summary>
internal static partial class Escaping
{
    private const string Anywhere = @"\*_~|`<@[]";
    private const string AtLineStart = "#-+>";

    /// <summary>Words that may hold line breaks; <paramref name="atLineStart"/> tells whether they begin a line.</summary>
    public static string Words(string words, bool atLineStart)
    {
        var text = new StringBuilder(words.Length + 16);
        var start = 0;
        foreach (Match address in Address().Matches(words))
        {
            if (!IsPlain(words, address))
                continue;
            Append(text, words, start, address.Index, atLineStart);
            text.Append('<').Append(address.ValueSpan).Append('>');
            start = address.Index + address.Length;
        }
        Append(text, words, start, words.Length, atLineStart);
        return text.ToString();
    }

    /// <summary>Something to type. Nothing escapes inside a code span, so what would end it is replaced.</summary>
    public static string Code(string words)
    {
        var line = words.Replace('`', 'ˋ').ReplaceLineEndings(" ").Trim();
        return line.Length == 0 ? "` `" : $"`{line}`";
    }

    public static string Link(string words, Uri address)
    {
        var target = address
            .AbsoluteUri.Replace(")", "%29", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal);
        return words == address.OriginalString ? $"<{target}>" : $"[{Words(words, atLineStart: false)}](<{target}>)";
    }

    private static void Append(StringBuilder text, string words, int start, int end, bool atLineStart)
    {
        for (var index = start; index < end; index++)
        {
            var letter = words[index];
            if (Anywhere.Contains(letter, StringComparison.Ordinal) || NeedsEscape(words, index, atLineStart))
                text.Append('\\');
            text.Append(letter);
        }
    }

    private static bool NeedsEscape(string words, int index, bool atLineStart) =>
        words[index] switch
        {
            // "https:" would become a link of its own, backslashes included.
            ':' => index + 2 < words.Length && words[index + 1] == '/' && words[index + 2] == '/',
            '.' or ')' => index > 0
                && char.IsAsciiDigit(words[index - 1])
                && IsNumberAtLineStart(words, index, atLineStart),
            var letter when AtLineStart.Contains(letter, StringComparison.Ordinal) => BeginsLine(
                words,
                index,
                atLineStart
            ),
            _ => false,
        };

    private static bool BeginsLine(string words, int index, bool atLineStart)
    {
        var before = index - 1;
        while (before >= 0 && !EndsLine(words[before]) && char.IsWhiteSpace(words[before]))
            before--;
        return before < 0 ? atLineStart : EndsLine(words[before]);
    }

    // Which of these a client breaks at is its own affair.
    private static bool EndsLine(char letter) =>
        letter is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsNumberAtLineStart(string words, int index, bool atLineStart)
    {
        var first = index - 1;
        while (first > 0 && char.IsAsciiDigit(words[first - 1]))
            first--;
        return BeginsLine(words, first, atLineStart);
    }

    // An address stands alone: nothing before it that could make it part of a masked link or of other markup.
    private static bool IsPlain(string words, Match address) =>
        address.Index == 0 || char.IsWhiteSpace(words[address.Index - 1]);

    [GeneratedRegex(
        @"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9\-._~/%?#&=+,;:]*[A-Za-z0-9\-_~/%=&])?(?=[\s.,;:!?)\]”’""']|$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
