using System.Globalization;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// Cuts out of a sentence what fits a few lines: its words where the date stands, cut at the ends only and at a clause
/// where one is near. Always a slice of the source.
/// </summary>
internal sealed class ExcerptCutter(string source, Lettering lettering, Face face, float width, int lines)
{
    private const int FrontedWords = 3;
    private const int MostWordsBefore = 40;
    private const double LeastShare = 0.5;

    /// <summary>What is drawn in front of an excerpt that begins inside the sentence, and behind one that ends inside it.</summary>
    public const string Before = "… “";

    public const string After = "” …";

    private readonly float _before = lettering.Width(Before, face);
    private readonly float _whole = lettering.Width("”", face);
    private readonly float _after = lettering.Width(After, face);

    /// <param name="isDateTold">Whether the date's words must stand in the excerpt, because they do not say the date whole.</param>
    public Excerpt Cut(TextRange sentence, TextRange date, bool isDateTold = false)
    {
        var words = new Words(source, sentence, date.Start, lettering);
        if (words.Count == 0)
            return new Excerpt([], false, false);
        var (first, last) = (words.At(date.Start), words.At(date.End - 1));
        var start = StartOf(words, first, last, sentence, isDateTold);
        var filled = Fill(words, start, words[start].Start > sentence.Start);
        var ended = filled[^1].End >= sentence.End ? filled : Shortened(words, start, last, filled);
        return new Excerpt(ended, ended[0].Start > sentence.Start, ended[^1].End < sentence.End);
    }

    /// <summary>
    /// The sentence's beginning where the date is then shown, or has stood in front and is shown in bold already; else the
    /// clause that holds the date, with as much before it as fits.
    /// </summary>
    private int StartOf(Words words, int first, int last, TextRange sentence, bool isDateTold)
    {
        if (!isDateTold && first < FrontedWords && words.EndsWithComma(last) && words.Count - last > FrontedWords + 1)
            return last + 1;
        if (Shows(words, 0, words[0].Start > sentence.Start, last))
            return 0;
        var clauses = Enumerable
            .Range(0, first + 1)
            .Skip(Math.Max(0, first - MostWordsBefore))
            .Where(words.OpensClause)
            .ToList();
        // A date that stands by itself behind a comma belongs to what was told before it, one in front to what follows.
        var isFronted = clauses.Count > 0 && (clauses[^1] < FrontedWords || words.BeginsAnew(clauses[^1]));
        if (isFronted && first - clauses[^1] < FrontedWords && words.Count - last > FrontedWords + 1)
            return words.EndsWithComma(last) && !isDateTold ? last + 1 : clauses[^1];
        var earliest = Math.Max(0, first - MostWordsBefore);
        while (earliest < first && (words.IsWeak(earliest, isEnd: false) || !Shows(words, earliest, true, last)))
            earliest++;
        // Where the sentence ends soon behind the date, a clause may be too short to say much.
        var clause = clauses.Find(index => index >= earliest);
        return clause > 0 && LengthFrom(clause) >= LengthFrom(earliest) * LeastShare ? clause : earliest;

        int LengthFrom(int start) => Fill(words, start, isCut: true)[^1].End - words[start].Start;
    }

    private bool Shows(Words words, int start, bool isCut, int last) =>
        Fill(words, start, isCut)[^1].End >= words[last].End;

    private List<TextRange> Fill(Words words, int start, bool isCut)
    {
        var filled = new List<TextRange>(lines);
        for (var index = start; index < words.Count && filled.Count < lines; )
        {
            var room = width - (filled.Count == 0 && isCut ? _before : 0);
            var next = index;
            while (next < words.Count && WidthOf(words[index].Start, words[next].End) <= room - Closing(next))
                next++;
            if (next == index)
            {
                filled.Add(Part(words[index], room - _after));
                return filled;
            }
            filled.Add(TextRange.FromBounds(words[index].Start, words[next - 1].End));
            index = next;
        }
        return filled;

        float Closing(int next) =>
            next == words.Count - 1 ? Math.Max(_whole, _after)
            : filled.Count == lines - 1 ? _after
            : 0;
    }

    /// <summary>As much of a word as fits, cut between letters that people see as one.</summary>
    private TextRange Part(TextRange word, float room)
    {
        var length = 0;
        foreach (var letter in StringInfo.ParseCombiningCharacters(word.Of(source)).Skip(1))
        {
            if (WidthOf(word.Start, word.Start + letter) > room)
                break;
            length = letter;
        }
        return new TextRange(word.Start, length == 0 ? Math.Min(word.Length, 1) : length);
    }

    /// <summary>Back to the end of a clause if not too much is lost by it, else to a word that may stand at an end.</summary>
    private List<TextRange> Shortened(Words words, int start, int last, List<TextRange> filled)
    {
        var (first, end) = (filled[0].Start, filled[^1].End);
        var final = words.At(end - 1);
        if (words[final].End > end)
            return filled;
        var least = last < start || last > final ? start : last;
        for (var clause = final; clause >= least && words[clause].End - first >= (end - first) * LeastShare; clause--)
        {
            if (words.OpensClause(clause + 1) && Kept(clause) is { } whole)
                return whole;
        }
        while (final > least && words.IsWeak(final))
            final--;
        while (final > start && Kept(final) is null)
            final--;
        return Kept(final) ?? [Part(words[start], width - _before - _after)];

        // A line in the middle has no room kept for the closing marks, and may turn out to be the last.
        List<TextRange>? Kept(int final)
        {
            var kept = filled.TakeWhile(line => line.Start <= words[final].Start).ToList();
            kept[^1] = words.Trimmed(TextRange.FromBounds(kept[^1].Start, words[final].End));
            var room = width - _after - (kept.Count == 1 ? _before : 0);
            var taken = WidthOf(kept[^1].Start, kept[^1].End);
            return taken > 0 && taken <= room ? kept : null;
        }
    }

    private float WidthOf(int start, int end) =>
        lettering.Width(Lettering.Drawn(TextRange.FromBounds(start, end).Of(source)), face);
}
