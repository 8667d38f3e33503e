using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Slack.Translate;

/// <summary>
/// Between words and Slack's own spelling of them (§8). Three characters are escaped, no more: that is what keeps words from
/// naming or waking anybody. What else Slack would format stands in rich text, where nothing is markup.
/// </summary>
internal static partial class Escaping
{
    public static string Words(string words)
    {
        var text = new StringBuilder(words.Length + 16);
        foreach (var letter in words)
            _ = letter switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                _ => text.Append(letter),
            };
        return text.ToString();
    }

    /// <summary>Plain words of at most that many characters as Slack counts them: after escaping.</summary>
    public static Wire.TextObject Plain(string words, int longest)
    {
        var text = Words(Short(words, longest));
        for (var shorter = longest - 4; text.Length > longest; shorter -= Math.Max(1, (text.Length - longest) / 5))
            text = Words(Short(words, shorter));
        return new Wire.TextObject
        {
            Type = "plain_text",
            Text = text,
            Emoji = false,
        };
    }

    /// <summary>Cut with a mark, and not inside a character.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest > 1 && char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return $"{text[..end]}…";
    }

    /// <summary>
    /// What a person typed, from Slack's spelling of it: links as they were typed, channels by name, people as
    /// <c>&lt;@U1&gt;</c>. One pass, so that nothing typed can become markup on the way.
    /// </summary>
    public static string Typed(string text) => Spelling().Replace(text, Read);

    /// <summary>Quotation marks a phone has made of straight ones around an option's value.</summary>
    public static string StraightValues(string line) => CurlyValue().Replace(line, "\"${value}\"");

    private static string Read(Match match)
    {
        if (match.Groups["entity"] is { Success: true } entity)
            return entity.Value switch
            {
                "&amp;" => "&",
                "&lt;" => "<",
                _ => ">",
            };
        var target = Entities(match.Groups["target"].Value);
        var label = match.Groups["label"] is { Success: true } named ? Entities(named.Value) : null;
        return target switch
        {
            ['@', ..] => $"<{target}>",
            ['#', ..] => label is null ? target : $"#{label}",
            ['!', ..] => label ?? $"@{target[1..]}",
            _ => label ?? target,
        };
    }

    private static string Entities(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?<entity>&(amp|lt|gt);)|<(?<target>[^<>|\n]+)(\|(?<label>[^<>\n]*))?>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Spelling();

    [GeneratedRegex(
        "(?<=(^|\\s)[a-z-]+:)[“”](?<value>[^“”\"\n]*)[“”]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CurlyValue();
}
