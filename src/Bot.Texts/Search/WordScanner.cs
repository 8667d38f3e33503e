using System.Globalization;
using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>
/// Walks over the words of a stretch of text, in order. Note markers are no words and end the word they are glued to;
/// any string is fine, broken surrogates included.
/// </summary>
internal ref struct WordScanner
{
    private readonly string _source;
    private readonly int _end;
    private readonly IReadOnlyList<Endnote> _notes;
    private int _position;
    private int _note;

    public WordScanner(string source, TextRange range, IReadOnlyList<Endnote> notes)
    {
        _source = source;
        _position = range.Start;
        _end = range.End;
        _notes = notes;
        _note = FirstNoteFrom(range.Start);
    }

    /// <summary>The word just read, apostrophes and possessive included.</summary>
    public TextRange Word { get; private set; }

    public readonly ReadOnlySpan<char> Written => Word.SpanOf(_source);

    public bool Next()
    {
        while (_position < _end)
        {
            if (AtNote())
            {
                _position = Math.Max(_position + 1, _notes[_note].Marker.End);
                continue;
            }
            if (WordLength(_position) == 0)
            {
                _position++;
                continue;
            }
            var start = _position;
            _position = EndOfWord(start);
            Word = TextRange.FromBounds(start, _position);
            return true;
        }
        return false;
    }

    private int EndOfWord(int start)
    {
        var at = start + WordLength(start);
        if (IsWordOfItsOwn(_source[start]))
            return at;
        while (at < _end && !NoteStartsAt(at))
        {
            var c = _source[at];
            var length = WordLength(at);
            if (length > 0 && !IsWordOfItsOwn(c))
                at += length;
            else if (Folding.IsSilent(c) || IsMark(c))
                at++;
            else if (Joins(start, at, c))
                at++;
            else
                break;
        }
        return at;
    }

    /// <summary>Whether the character at <paramref name="at"/> holds two halves of one word together: don’t, 1,000, U.S.</summary>
    private readonly bool Joins(int start, int at, char c)
    {
        if (at + 1 >= _end || NoteStartsAt(at + 1) || WordLength(at + 1) == 0)
            return false;
        var next = _source[at + 1];
        if (Folding.IsApostrophe(c))
            // A short article is a word of its own: l’Élysée, d’Encausse; O’Brien is found by either half.
            return at - start > 2 || (IsEndOfWord(at + 2) && next is 's' or 'S');
        if (c is '.' or ',' && char.IsAsciiDigit(_source[at - 1]))
            return char.IsAsciiDigit(next);
        return c == '.' && IsInitial(start, at - 1) && char.IsLetter(next) && IsEndOfWord(at + 2);
    }

    private readonly bool IsInitial(int start, int at) =>
        char.IsLetter(_source[at]) && (at == start || _source[at - 1] == '.');

    private readonly bool IsEndOfWord(int at) => at >= _end || WordLength(at) == 0;

    /// <summary>Units of the letter or digit at <paramref name="at"/>: 1, 2 for a surrogate pair, 0 for anything else.</summary>
    private readonly int WordLength(int at)
    {
        var c = _source[at];
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c))
            return char.IsLetterOrDigit(c) ? 1 : 0;
        return
            char.IsHighSurrogate(c)
            && at + 1 < _end
            && char.IsLowSurrogate(_source[at + 1])
            && char.IsLetterOrDigit(_source, at)
            ? 2
            : 0;
    }

    private static bool IsMark(char c) =>
        c >= 0x80
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Scripts written without spaces: each character is searched for itself, and found in a row by nearness.</summary>
    private static bool IsWordOfItsOwn(char c) => c is >= '\u3040' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private bool AtNote()
    {
        while (_note < _notes.Count && _notes[_note].Marker.End <= _position)
            _note++;
        return _note < _notes.Count && _notes[_note].Marker.Start <= _position;
    }

    private readonly bool NoteStartsAt(int at)
    {
        for (var note = _note; note < _notes.Count && _notes[note].Marker.Start <= at; note++)
        {
            if (_notes[note].Marker.Start == at)
                return true;
        }
        return false;
    }

    private readonly int FirstNoteFrom(int offset)
    {
        var (low, high) = (0, _notes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_notes[middle].Marker.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
