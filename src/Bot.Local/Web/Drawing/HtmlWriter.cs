using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Local.Web.Drawing;

/// <summary>
/// Writes markup whose tags and attribute names are the program's own and whose every other character is encoded. Nothing
/// but what another of its kind has written goes in as it is.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(name);
            if (value.Length > 0)
                _html.Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }
        _html.Append('>');
        return this;
    }

    public HtmlWriter Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Words character for character, as they come out of the browser again.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> words)
    {
        _html.Append(Encoder.Encode(words.ToString()));
        return this;
    }

    public HtmlWriter Element(string tag, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(words).Close(tag);

    public HtmlWriter Append(HtmlWriter other)
    {
        _html.Append(other._html);
        return this;
    }

    /// <summary>The first line of a page.</summary>
    public HtmlWriter Doctype()
    {
        _html.Append("<!doctype html>\n");
        return this;
    }

    public override string ToString() => _html.ToString();
}
