using System.Text;
using Bot.Chat.Replies;

namespace Bot.Local.Terminal;

/// <summary>
/// A reply as lines for a terminal: plain where there is none, with colour and wrapped at its width where there is one.
/// Control characters in anybody's words are taken out, so that no text can steer the terminal.
/// </summary>
/// <param name="width">Columns to wrap at; 0 leaves lines as they are.</param>
public sealed class TerminalText(bool hasColour, int width)
{
    private const string Reset = "\e[0m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Marked = "\e[1;33m";
    private const string Typed = "\e[36m";

    public string Of(Reply reply)
    {
        var parts = reply.Blocks.Select(Of).ToList();
        parts.AddRange(
            reply.AllFiles.Select(file => $"{Style(Dim, "file")} {file.Name}, {file.Content.Length:N0} bytes")
        );
        return string.Join("\n\n", parts) + "\n";
    }

    /// <summary>The buttons with the numbers that press them.</summary>
    public string Buttons(IReadOnlyList<Button> buttons) =>
        string.Join("  ", buttons.Select((button, index) => $"{Style(Typed, $"[{index + 1}]")} {Clean(button.Label)}"));

    /// <summary>The buttons with the words that press them from outside a conversation.</summary>
    public string Presses(IReadOnlyList<Button> buttons) =>
        buttons.Count == 0
            ? ""
            : "\n"
                + string.Concat(
                    buttons.Select(button =>
                        $"{Style(Dim, $"{Clean(button.Label)}: --press '{button.Call.Encode()}'")}\n"
                    )
                );

    private string Of(ReplyBlock block) =>
        block switch
        {
            ReplyBlock.Heading heading => Style(Bold, Clean(heading.Text)),
            ReplyBlock.Prose prose => Wrap(Of(prose.Inlines)),
            ReplyBlock.Note note => Wrap(Style(Dim, Of(note.Inlines))),
            ReplyBlock.Rows rows => string.Join('\n', rows.Lines.Select(Of)),
            ReplyBlock.Quote quote => Of(quote),
            _ => Wrap(Clean(PlainText.Of(block))),
        };

    private string Of(ReplyBlock.Quote quote)
    {
        var quotation = quote.Quotation;
        var text = new StringBuilder();
        if (quote.Lead.Count > 0)
            text.Append(Of(quote.Lead)).Append("  ");
        text.Append(quotation.CutBefore ? "[…] “" : "“");
        var from = 0;
        foreach (var mark in quotation.Marks)
        {
            text.Append(Clean(quotation.Text[from..mark.Start]))
                .Append(Style(Marked, Clean(quotation.Text.Substring(mark.Start, mark.Length))));
            from = mark.Start + mark.Length;
        }
        text.Append(Clean(quotation.Text[from..])).Append(quotation.CutAfter ? "” […]" : "”");
        return $"{Wrap(text.ToString())}\n{Style(Dim, $"— {Clean(quotation.Place)}")}";
    }

    private string Of(IReadOnlyList<Inline> inlines) =>
        string.Concat(
            inlines.Select(inline =>
                inline switch
                {
                    Inline.Strong strong => Style(Bold, Clean(strong.Words)),
                    Inline.Code code => Style(Typed, Clean(code.Words)),
                    _ => Clean(PlainText.Of([inline])),
                }
            )
        );

    private string Style(string code, string text) => hasColour ? code + text + Reset : text;

    private static string Clean(string text) =>
        text.Any(IsHarmful) ? string.Concat(text.Where(character => !IsHarmful(character))) : text;

    private static bool IsHarmful(char character) => char.IsControl(character) && character is not '\n';

    private string Wrap(string text)
    {
        if (width <= 0)
            return text;
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in text.Split(' '))
        {
            var length = Columns(word);
            if (column > 0 && column + 1 + length > width)
            {
                wrapped.Append('\n');
                column = 0;
            }
            else if (wrapped.Length > 0)
            {
                wrapped.Append(' ');
                column++;
            }
            wrapped.Append(word);
            column += length;
        }
        return wrapped.ToString();
    }

    private static int Columns(string word)
    {
        var (columns, inEscape) = (0, false);
        foreach (var character in word)
        {
            inEscape |= character == '\e';
            columns += inEscape ? 0 : 1;
            inEscape &= character != 'm';
        }
        return columns;
    }
}
