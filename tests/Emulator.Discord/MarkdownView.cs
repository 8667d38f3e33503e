using System.Text;

namespace Emulator.Discord;

/// <summary>
/// How a client shows a message: markup turned into plain text, with everything noted that is more than text. Written from
/// Discord's rules, with no look at how the bot escapes.
/// </summary>
public sealed class MarkdownView
{
    private readonly StringBuilder _text = new();

    private MarkdownView() { }

    /// <summary>What a reader sees, without bars, sizes and weights.</summary>
    public string Text => _text.ToString();

    /// <summary>What is more than words: <c>mention</c>, <c>link</c>, <c>code</c>, <c>spoiler</c>, <c>italic</c>, and so on.</summary>
    public List<string> Signs { get; } = [];

    /// <summary>The lines as they are laid out: their kind (<c>quote</c>, <c>small</c>, <c>heading</c>, <c>list</c>, <c>plain</c>) and words.</summary>
    public List<(string Kind, string Words)> Lines { get; } = [];

    public static MarkdownView Of(string markup)
    {
        var view = new MarkdownView();
        if (markup.Contains("```", StringComparison.Ordinal))
            view.Signs.Add("fence");
        foreach (var line in markup.Split('\n'))
        {
            var (kind, words) = Kind(line);
            var start = view._text.Length;
            if (kind == "quote")
            {
                // Inside a bar other kinds of line are possible still.
                var (inner, innerWords) = Kind(words);
                if (inner != "plain")
                    view.Signs.Add(inner);
                words = innerWords;
            }
            else if (kind is not "plain")
                view.Signs.Add(kind);
            view.Inline(words);
            view.Lines.Add((kind, view._text.ToString(start, view._text.Length - start)));
            view._text.Append('\n');
        }
        view._text.Length--;
        return view;
    }

    private static (string Kind, string Words) Kind(string line)
    {
        var trimmed = line.TrimStart(' ', '\t', '\u00A0');
        if (trimmed.StartsWith("> ", StringComparison.Ordinal) || trimmed.StartsWith(">>> ", StringComparison.Ordinal))
            return ("quote", trimmed[(trimmed.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        if (trimmed.StartsWith("-# ", StringComparison.Ordinal))
            return ("small", trimmed[3..]);
        var hashes = trimmed.TakeWhile(letter => letter == '#').Count();
        if (hashes is 1 or 2 or 3 && trimmed.Length > hashes && trimmed[hashes] == ' ')
            return ("heading", trimmed[(hashes + 1)..]);
        if (trimmed.Length > 1 && trimmed[0] is '-' or '*' or '+' && trimmed[1..].StartsWith(' '))
            return ("list", trimmed[2..]);
        var digits = trimmed.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && trimmed[digits..].StartsWith(". ", StringComparison.Ordinal)
            ? ("list", trimmed[(digits + 2)..])
            : ("plain", line);
    }

    private void Inline(string words)
    {
        for (var at = 0; at < words.Length; )
        {
            var rest = words[at..];
            if (
                words[at] == '\\'
                && at + 1 < words.Length
                && !char.IsAsciiLetterOrDigit(words[at + 1])
                && !char.IsWhiteSpace(words[at + 1])
            )
            {
                _text.Append(words[at + 1]);
                at += 2;
            }
            else if (Pair(rest, "**", "bold", isNested: true) is > 0 and var bold)
                at += bold;
            else if (Pair(rest, "__", "underline", isNested: true) is > 0 and var underline)
                at += underline;
            else if (Pair(rest, "~~", "strike", isNested: true) is > 0 and var strike)
                at += strike;
            else if (Pair(rest, "||", "spoiler", isNested: true) is > 0 and var spoiler)
                at += spoiler;
            else if (Pair(rest, "*", "italic", isNested: true) is > 0 and var star)
                at += star;
            else if (Pair(rest, "_", "italic", isNested: true) is > 0 and var low)
                at += low;
            else if (Pair(rest, "`", "code", isNested: false) is > 0 and var code)
                at += code;
            else if (Angle(rest) is > 0 and var angle)
                at += angle;
            else if (Masked(rest) is > 0 and var masked)
                at += masked;
            else if (
                rest.StartsWith("@everyone", StringComparison.Ordinal)
                || rest.StartsWith("@here", StringComparison.Ordinal)
            )
            {
                Signs.Add("mention");
                _text.Append('@');
                at++;
            }
            else if (
                rest.StartsWith("http://", StringComparison.Ordinal)
                || rest.StartsWith("https://", StringComparison.Ordinal)
            )
            {
                // A bare address takes everything up to white space, backslashes included.
                var length = rest.TakeWhile(letter => !char.IsWhiteSpace(letter) && letter != '<').Count();
                Signs.Add("link");
                _text.Append(rest.AsSpan(0, length));
                at += length;
            }
            else
            {
                _text.Append(words[at]);
                at++;
            }
        }
    }

    /// <summary>How long a pair of signs is with what stands between; 0 where there is none.</summary>
    private int Pair(string rest, string sign, string name, bool isNested)
    {
        if (!rest.StartsWith(sign, StringComparison.Ordinal))
            return 0;
        for (var end = sign.Length; end <= rest.Length - sign.Length; end++)
        {
            if (isNested && rest[end] == '\\')
            {
                end++;
                continue;
            }
            if (end == sign.Length || !rest.AsSpan(end).StartsWith(sign, StringComparison.Ordinal))
                continue;
            Signs.Add(name);
            if (isNested)
                Inline(rest[sign.Length..end]);
            else
                _text.Append(rest.AsSpan(sign.Length, end - sign.Length));
            return end + sign.Length;
        }
        return 0;
    }

    /// <summary>Mentions, times, commands, emoji and addresses in angle brackets.</summary>
    private int Angle(string rest)
    {
        if (rest[0] != '<' || rest.IndexOf('>', StringComparison.Ordinal) is not (> 1 and var end))
            return 0;
        var inner = rest[1..end];
        if (
            inner.StartsWith("http://", StringComparison.Ordinal)
            || inner.StartsWith("https://", StringComparison.Ordinal)
        )
        {
            if (inner.Contains(' ', StringComparison.Ordinal))
                return 0;
            Signs.Add("link");
            _text.Append(inner);
            return end + 1;
        }
        var isSpecial =
            inner[0] is '@' or '#' or '/' or ':'
            || inner.StartsWith("t:", StringComparison.Ordinal)
            || inner.StartsWith("a:", StringComparison.Ordinal)
            || inner.StartsWith("id:", StringComparison.Ordinal);
        if (!isSpecial)
            return 0;
        Signs.Add(inner[0] == 't' ? "time" : "mention");
        _text.Append('[').Append(inner).Append(']');
        return end + 1;
    }

    private int Masked(string rest)
    {
        if (rest[0] != '[')
            return 0;
        var middle = rest.IndexOf("](", StringComparison.Ordinal);
        var end = middle < 0 ? -1 : rest.IndexOf(')', middle);
        if (end < 0 || !rest[(middle + 2)..end].TrimStart('<').StartsWith("http", StringComparison.Ordinal))
            return 0;
        Signs.Add("masked link");
        Inline(rest[1..middle]);
        return end + 1;
    }
}
