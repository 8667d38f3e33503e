using System.Runtime.CompilerServices;
using Bot.Texts.Papers;

namespace Bot.Study.Daily;

/// <summary>
/// The paragraphs of an edition that are read day by day, and how they fall into posts. Front and back matter are no part
/// of it, and no post reaches across the end of a section. Immutable.
/// </summary>
public sealed class ReadingPlan
{
    private static readonly ConditionalWeakTable<Edition, ReadingPlan> Known = [];

    private readonly IReadOnlyList<Block> _body;
    private readonly int[] _words;

    private ReadingPlan(Edition edition)
    {
        _body =
        [
            .. edition.Paragraphs.Where(paragraph =>
                paragraph.Section.Kind is SectionKind.Opening or SectionKind.Headed or SectionKind.Closing
            ),
        ];
        _words = [.. _body.Select(paragraph => WordsIn(paragraph.Range.SpanOf(edition.Source)))];
    }

    public static ReadingPlan Of(Edition edition) => Known.GetValue(edition, read => new ReadingPlan(read));

    /// <summary>How many paragraphs there are to read.</summary>
    public int Total => _body.Count;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Block> Body => _body;

    /// <summary>Which of them a paragraph is, from 1; the first behind it where it is none of them.</summary>
    public int PlaceOf(int paragraph) => IndexOf(paragraph) + 1;

    /// <summary>Whether there is anything to read from a paragraph on.</summary>
    public bool HasFrom(int paragraph) => IndexOf(paragraph) < _body.Count;

    /// <summary>The paragraphs of the next post.</summary>
    public IReadOnlyList<Block> Portion(int from, Amount amount, int times = 1)
    {
        var start = IndexOf(from);
        var end = start;
        for (var time = 0; time < times && end < _body.Count; time++)
            end = EndOf(end, amount);
        return [.. _body.Skip(start).Take(end - start)];
    }

    /// <summary>How many posts bring the rest, where the first <paramref name="doubled"/> of them bring twice the amount.</summary>
    public int PostsFrom(int from, Amount amount, int doubled = 0)
    {
        var posts = 0;
        for (var at = IndexOf(from); at < _body.Count; posts++)
        {
            at = EndOf(at, amount);
            if (posts < doubled && at < _body.Count)
                at = EndOf(at, amount);
        }
        return posts;
    }

    /// <summary>
    /// The smallest amount of words by which the rest comes in so many posts; <see langword="null"/> where there are more
    /// sections than posts.
    /// </summary>
    public Amount? InPosts(int from, int posts)
    {
        var (low, high) = (1, Math.Max(1, _words.Sum()));
        if (PostsFrom(from, new Amount(high, true)) > posts)
            return null;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PostsFrom(from, new Amount(middle, true)) <= posts)
                high = middle;
            else
                low = middle + 1;
        }
        return new Amount(low, true);
    }

    /// <summary>How many words are left to read from a paragraph on.</summary>
    public int WordsFrom(int paragraph) => _words.Skip(IndexOf(paragraph)).Sum();

    private int EndOf(int start, Amount amount)
    {
        var end = start + 1;
        var words = _words[start];
        while (end < _body.Count && _body[end].Section == _body[start].Section)
        {
            words += _words[end];
            if (amount.IsWords ? words > amount.Count : end - start >= amount.Count)
                break;
            end++;
        }
        return end;
    }

    private int IndexOf(int paragraph)
    {
        var index = 0;
        while (index < _body.Count && _body[index].Paragraph < paragraph)
            index++;
        return index;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInside = false;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !isInside)
                words++;
            isInside = !char.IsWhiteSpace(letter);
        }
        return words;
    }
}
