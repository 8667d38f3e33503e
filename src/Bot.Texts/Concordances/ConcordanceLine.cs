using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Texts.Concordances;

/// <summary>One occurrence in its line: the words around it, as far as they fit.</summary>
/// <param name="Word">What was looked for.</param>
/// <param name="Line">The stretch of the same block that is shown; it begins and ends with whole words.</param>
public readonly record struct ConcordanceLine(TextRange Word, TextRange Line)
{
    /// <summary>In UTF-16 units, to either side.</summary>
    private const int Reach = 45;

    public static ConcordanceLine Of(Edition edition, TextRange word)
    {
        var (source, block) = (edition.Source, edition.BlockAt(word.Start).Range);
        var start = WordStart(source, Math.Max(block.Start, word.Start - Reach), word.Start, block.Start);
        var end = WordEnd(source, Math.Min(block.End, word.End + Reach), word.End, block.End);
        return new ConcordanceLine(word, TextRange.FromBounds(start, end));
    }

    /// <summary>The first whole word from <paramref name="from"/> on; in a script without spaces, the first whole character.</summary>
    private static int WordStart(string source, int from, int word, int block)
    {
        var start = from;
        while (start > block && start < word && !char.IsWhiteSpace(source[start - 1]))
            start++;
        if (start == word && from < word)
            start = char.IsLowSurrogate(source[from]) ? from + 1 : from;
        while (start < word && char.IsWhiteSpace(source[start]))
            start++;
        return start;
    }

    private static int WordEnd(string source, int to, int word, int block)
    {
        var end = to;
        while (end < block && end > word && !char.IsWhiteSpace(source[end]))
            end--;
        if (end == word && to > word)
            end = char.IsHighSurrogate(source[to - 1]) ? to - 1 : to;
        while (end > word && char.IsWhiteSpace(source[end - 1]))
            end--;
        return end;
    }

    /// <summary>The nearest word before, folded; empty at the start of a block.</summary>
    internal string Before(Edition edition)
    {
        var block = edition.BlockAt(Word.Start).Range;
        var found = "";
        var from = Math.Max(block.Start, Line.Start);
        var words = new WordScanner(edition.Source, TextRange.FromBounds(from, Word.Start), edition.Endnotes);
        while (words.Next())
            found = Folding.Of(words.Written);
        return found;
    }

    /// <summary>The nearest word after, folded; empty at the end of a block.</summary>
    internal string After(Edition edition)
    {
        var block = edition.BlockAt(Word.Start).Range;
        var words = new WordScanner(edition.Source, TextRange.FromBounds(Word.End, block.End), edition.Endnotes);
        return words.Next() ? Folding.Of(words.Written) : "";
    }
}
