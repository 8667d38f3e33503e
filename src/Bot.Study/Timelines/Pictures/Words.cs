using System.Text;
using Bot.Texts.Papers;

namespace Bot.Study.Timelines.Pictures;

/// <summary>
/// The words of a stretch of source that can be drawn, by place. Lines are broken between them and nowhere else, save where
/// one is wider than a line.
/// </summary>
internal sealed class Words
{
    private const string BoundaryEnds = ",;:)—–";
    private const string LineEnds = " ,;:—–-(";

    private static readonly Face AnyFace = new(20);

    private readonly string _source;
    private readonly List<TextRange> _words = [];

    /// <param name="near">Where not everything can be drawn, the words around this place are taken.</param>
    public Words(string source, TextRange stretch, int near, Lettering lettering)
    {
        _source = source;
        var (start, end) = (stretch.Start, stretch.Start);
        foreach (var rune in stretch.Of(source).EnumerateRunes())
        {
            if (!lettering.CanDraw(rune))
            {
                if (end > near)
                    break;
                start = end + rune.Utf16SequenceLength;
            }
            end += rune.Utf16SequenceLength;
        }
        end = Math.Max(start, end);
        for (var at = start; at < end; )
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }
            var first = at;
            while (at < end && !char.IsWhiteSpace(source[at]))
                at++;
            var word = TextRange.FromBounds(first, at);
            // Accents and steering characters with no letter to stand on take up no room and say nothing.
            if (lettering.Width(Lettering.Drawn(word.Of(source)), AnyFace) > 0)
                _words.Add(word);
        }
    }

    public int Count => _words.Count;

    public TextRange this[int index] => _words[index];

    /// <summary>The word at or behind <paramref name="offset"/>.</summary>
    public int At(int offset)
    {
        var index = _words.FindIndex(word => word.End > offset);
        return index < 0 ? Count - 1 : index;
    }

    /// <summary>Whether a clause may begin with this word: the one before it ends with a stop, or a bracket or dash opens.</summary>
    public bool OpensClause(int index) =>
        index > 0
        && index < Count
        && (BoundaryEnds.Contains(_source[_words[index - 1].End - 1]) || "(–—".Contains(_source[_words[index].Start]));

    /// <summary>Whether what begins with this word stands by itself: a semicolon, a colon or a dash goes before it.</summary>
    public bool BeginsAnew(int index) =>
        index > 0
        && (";:—–".Contains(_source[_words[index - 1].End - 1]) || "–—".Contains(_source[_words[index].Start]));

    public bool EndsWithComma(int index) => _source[_words[index].End - 1] == ',';

    /// <summary>
    /// What does not stand at a cut: short words in lower case (<c>the</c>, <c>of</c>, <c>and</c>), and at an end the first
    /// word behind an opening quotation mark or bracket.
    /// </summary>
    public bool IsWeak(int index, bool isEnd = true) =>
        isEnd && "“‘«([".Contains(_source[_words[index].Start])
        || _words[index].Length <= 3 && _words[index].Of(_source).All(char.IsLower);

    /// <summary>From one word to another, without the stops and spaces that a cut would leave hanging.</summary>
    public TextRange Trimmed(TextRange line)
    {
        var end = line.End;
        while (end > line.Start + 1 && LineEnds.Contains(_source[end - 1]))
            end--;
        return TextRange.FromBounds(line.Start, end);
    }
}
