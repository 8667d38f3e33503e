using System.Text;
using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>
/// Finds what a message quotes. Quotations inside quotations belong to the outer one; an opening mark at the beginning of
/// a paragraph goes on with the quotation that is open; one that is never closed ends with its paragraph.
/// </summary>
internal sealed class QuotedParts
{
    private readonly string _message;
    private readonly List<(char Mark, int At)> _open = [];
    private readonly List<QuotedPart> _parts = [];
    private readonly List<int> _continued = [];
    private int _secondOpening;

    private QuotedParts(string message) => _message = message;

    /// <summary>The outermost quotations, in order.</summary>
    public static IReadOnlyList<QuotedPart> Of(string message)
    {
        var reading = new QuotedParts(message);
        reading.Read();
        return reading._parts;
    }

    private void Read()
    {
        var at = 0;
        while (at < _message.Length)
        {
            if (_open.Count == 0 && IsQuotedLine(at))
                at = ReadQuotedLines(at);
            else
                ReadMark(at++);
            if (at >= _message.Length && _open.Count > 0)
                at = EndUnclosed();
        }
    }

    private void ReadMark(int at)
    {
        var mark = _message[at];
        if (!QuotationMarks.IsMark(mark, _message, at))
            return;
        if (QuotationMarks.Closes(mark, _message, at) && FindOpen(mark) is >= 0 and var open)
        {
            Close(open, at);
            return;
        }
        if (!QuotationMarks.Opens(mark, _message, at))
            return;
        if (_open.Count > 0 && _open[0].Mark == mark)
        {
            if (IsAtLineStart(at))
            {
                _continued.Add(at);
                return;
            }
            _secondOpening = _secondOpening == 0 ? at : _secondOpening;
        }
        _open.Add((mark, at));
    }

    /// <summary>The innermost open mark that this one closes; marks inside it that were never closed are let go.</summary>
    private int FindOpen(char mark)
    {
        for (var open = _open.Count - 1; open >= 0; open--)
        {
            if (QuotationMarks.Pairs(_open[open].Mark, mark))
                return open;
        }
        return -1;
    }

    private void Close(int open, int at)
    {
        var start = _open[open].At;
        _open.RemoveRange(open, _open.Count - open);
        if (_open.Count == 0)
            Add(start, at, at + 1);
    }

    /// <summary>Ends the outermost quotation where nobody did, and says where to read on.</summary>
    private int EndUnclosed()
    {
        var (mark, start) = _open[0];
        var end = _message.Length;
        for (var line = _message.IndexOf('\n', start); line >= 0; line = _message.IndexOf('\n', line + 1))
        {
            var next = line;
            while (next < _message.Length && char.IsWhiteSpace(_message[next]))
                next++;
            if (next < _message.Length && _message[next] == mark)
                continue;
            end = line;
            break;
        }
        if (_secondOpening > start && _secondOpening < end)
            end = _secondOpening;
        _open.Clear();
        Add(start, end, end);
        return end;
    }

    private void Add(int start, int end, int behind)
    {
        var words = new StringBuilder(_message, start + 1, end - start - 1, Math.Max(16, end - start));
        for (var index = _continued.Count - 1; index >= 0; index--)
        {
            if (_continued[index] < end)
                words.Remove(_continued[index] - start - 1, 1);
        }
        _continued.Clear();
        _secondOpening = 0;
        _parts.Add(new QuotedPart(words.ToString(), TextRange.FromBounds(start, behind)));
    }

    private bool IsQuotedLine(int at) => _message[at] == '>' && IsAtLineStart(at);

    private int ReadQuotedLines(int at)
    {
        var (words, start) = (new StringBuilder(), at);
        while (at < _message.Length && IsQuotedLine(at))
        {
            var end = _message.IndexOf('\n', at);
            end = end < 0 ? _message.Length : end;
            words.Append(_message.AsSpan(at, end - at).TrimStart('>').Trim()).Append('\n');
            at = Math.Min(end + 1, _message.Length);
        }
        _parts.Add(new QuotedPart(words.ToString().Trim(), TextRange.FromBounds(start, at)));
        return at;
    }

    private bool IsAtLineStart(int at)
    {
        while (at > 0 && _message[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || _message[at - 1] is '\n' or '\r';
    }
}
