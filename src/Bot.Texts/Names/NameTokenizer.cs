using System.Buffers;
using System.Globalization;
using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Names;

/// <summary>Cuts a block into words for the reader of names: hyphens and the dots of U.S. hold a word together.</summary>
internal sealed class NameTokenizer(Edition edition)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".!?:;…\"“”„«»‘([—–");

    private readonly string _source = edition.Source;

    public List<NameToken> Read(Block block)
    {
        var tokens = new List<NameToken>();
        var (at, end) = (block.Range.Start, block.Range.End);
        var (note, sentence) = (FirstNote(block), 0);
        var gapFrom = at;
        while (at < end)
        {
            if (note < edition.Endnotes.Count && edition.Endnotes[note].Marker.Start <= at)
            {
                at = Math.Max(at, edition.Endnotes[note++].Marker.End);
                continue;
            }
            if (!char.IsLetterOrDigit(_source[at]))
            {
                at++;
                continue;
            }
            var wordEnd = note < edition.Endnotes.Count ? Math.Min(end, edition.Endnotes[note].Marker.Start) : end;
            var (word, isPossessive) = Word(at, wordEnd);
            var gap = Gap(gapFrom, at);
            var isFirst = false;
            while (sentence < block.Sentences.Count && block.Sentences[sentence].Range.Start <= at)
                (isFirst, sentence) = (true, sentence + 1);
            tokens.Add(new NameToken(word, word.Of(_source), gap, isPossessive, isFirst || IsBreak(gap, tokens)));
            at = gapFrom = word.End + (isPossessive ? 2 : 0);
        }
        return tokens;
    }

    /// <summary>The dot of an abbreviation or initial ends no sentence.</summary>
    private static bool IsBreak(string gap, List<NameToken> before) =>
        gap.AsSpan().IndexOfAny(Breaks) >= 0
            && !(gap == ". " && before.Count > 0 && NameWords.TakesDot(before[^1].Text))
        || gap.Contains("--", StringComparison.Ordinal);

    private (TextRange Word, bool IsPossessive) Word(int start, int end)
    {
        // d’Encausse, l’Élysée: the article is a word of its own.
        if (IsElision(start, end))
            return (TextRange.FromBounds(start, start + 2), false);
        var at = start + 1;
        for (; at < end; at++)
        {
            var c = _source[at];
            if (char.IsLetterOrDigit(c) || IsMark(c) || Folding.IsSilent(c))
                continue;
            if (at + 1 >= end || !char.IsLetter(_source[at + 1]))
                break;
            if (Folding.IsApostrophe(c))
            {
                if (_source[at + 1] is 's' or 'S' && (at + 2 >= end || !char.IsLetterOrDigit(_source[at + 2])))
                    return (TextRange.FromBounds(start, at), true);
                continue;
            }
            if (c is '-' or '‐' or '‑' || (c == '.' && IsInitial(start, at)))
                continue;
            break;
        }
        // The last dot of U.S. belongs to it.
        if (at < end && _source[at] == '.' && at - start >= 3 && _source[at - 2] == '.')
            at++;
        return (TextRange.FromBounds(start, at), false);
    }

    private bool IsElision(int start, int end) =>
        start + 2 < end
        && _source[start] is 'd' or 'l' or 'D' or 'L'
        && Folding.IsApostrophe(_source[start + 1])
        && char.IsUpper(_source[start + 2]);

    private bool IsInitial(int start, int dot) =>
        char.IsUpper(_source[dot - 1]) && (dot - 1 == start || _source[dot - 2] == '.');

    private static bool IsMark(char c) =>
        c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private string Gap(int from, int to)
    {
        if (to - from == 1 && _source[from] == ' ')
            return " ";
        var gap = TextRange.FromBounds(from, to);
        var text = gap.Of(_source);
        foreach (var note in edition.Endnotes)
        {
            if (gap.Contains(note.Marker))
                text = text.Replace(note.Marker.Of(_source), "", StringComparison.Ordinal);
        }
        return text;
    }

    private int FirstNote(Block block)
    {
        var note = 0;
        while (note < edition.Endnotes.Count && edition.Endnotes[note].Marker.Start < block.Range.Start)
            note++;
        return note;
    }
}
