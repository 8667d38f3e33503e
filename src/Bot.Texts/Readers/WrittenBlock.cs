using System.Text;
using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>One block while it is taken down: its words as they will stand in the source, and what belongs into them.</summary>
internal sealed class WrittenBlock(BlockKind kind, int level)
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _line;
    private char _high;

    public BlockKind Kind { get; set; } = kind;

    public int Level { get; } = level;

    /// <summary>By place in the words.</summary>
    public List<(int At, string Key, string Printed)> Markers { get; } = [];

    public List<(int At, SuspectKind Kind, string Word, string Was)> Mendings { get; } = [];

    public bool IsEmpty => _text.Length == 0 && Markers.Count == 0;

    public int Length => _text.Length;

    public string Words => _text.ToString();

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (_high != 0)
            {
                if (char.IsLowSurrogate(c))
                    _text.Append(_high).Append(c);
                else
                    Put('\uFFFD');
                var paired = char.IsLowSurrogate(c);
                _high = '\0';
                if (paired)
                    continue;
            }
            if (char.IsHighSurrogate(c))
            {
                Space();
                _high = c;
            }
            else if (c != '\u00A0' && c != '\u202F' && c != '\u2007' && char.IsWhiteSpace(c))
                _space = true;
            else if (c is >= '\uFB00' and <= '\uFB06')
                Ligature(c);
            else if (!IsSilent(c))
                Put(char.IsLowSurrogate(c) ? '\uFFFD' : c);
        }
    }

    public void NewLine() => _line = true;

    public void Mark(string key, string printed)
    {
        // A marker clings to the word before it; a space in between is the typesetter's.
        Markers.Add((_text.Length, key, printed));
        _space = false;
    }

    public void Mended(SuspectKind kind, string word, string was) => Mendings.Add((_text.Length, kind, word, was));

    private void Ligature(char c)
    {
        Space();
        var letters = c switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            _ => "st",
        };
        _text.Append(letters);
        Mendings.Add((_text.Length, SuspectKind.MendedLigature, letters, c.ToString()));
    }

    private void Put(char c)
    {
        Space();
        _text.Append(c);
    }

    private void Space()
    {
        if (_text.Length > 0 && (_line || _space))
            _text.Append(_line ? '\n' : ' ');
        else if (_text.Length == 0 && Markers.Count > 0 && _space)
            _text.Append(' ');
        (_space, _line) = (false, false);
    }

    private static bool IsSilent(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF' || char.IsControl(c);
}
