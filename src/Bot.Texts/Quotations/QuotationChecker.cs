using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>
/// Says whether quotations stand in an edition. Built once for an edition, immutable and safe for any number of threads;
/// its work grows with the quotation, and it never throws, whatever is quoted.
/// </summary>
public sealed partial class QuotationChecker
{
    /// <summary>In words. Fewer stand in any text by chance.</summary>
    public const int ShortestQuotation = 4;

    private readonly Edition _edition;
    private readonly TextWords _text;
    private readonly ExactPlaces _exact;

    public QuotationChecker(Edition edition)
    {
        _edition = edition;
        _text = new TextWords(edition);
        _exact = new ExactPlaces(_text);
    }

    /// <summary>
    /// The verdict on the whole of <paramref name="quotation"/>, however short. What stands beyond the horizon is not
    /// looked at but for one thing: whether the quotation stands there, which is answered with that alone.
    /// </summary>
    public QuotationCheck Check(string quotation, Horizon horizon)
    {
        var said = QuotedWords.Read(quotation, _text);
        if (said.Count == 0)
            return new QuotationCheck(quotation, QuotationVerdict.Absent, [], []);
        return Exact(quotation, said, horizon) ?? Explained(quotation, said, horizon);
    }

    private QuotationCheck? Exact(string quotation, QuotedWords said, Horizon horizon)
    {
        var isHidden = false;
        foreach (var slice in _exact.OfCharacters(quotation))
        {
            if (Shows(slice, horizon))
                return new QuotationCheck(quotation, QuotationVerdict.Verbatim, [slice], []);
            isHidden = true;
        }
        foreach (var start in _exact.OfWords(said.Ids))
        {
            var run = TextRange.FromBounds(_text.Ranges[start].Start, _text.Ranges[start + said.Count - 1].End);
            if (Shows(run, horizon))
                return new QuotationCheck(quotation, QuotationVerdict.Punctuation, [run], []);
            isHidden = true;
        }
        return isHidden ? Beyond(quotation) : null;
    }

    private QuotationCheck Explained(string quotation, QuotedWords said, Horizon horizon)
    {
        var (verdict, found) = Judge(said, block => horizon.Shows(_edition.Blocks[block]));
        if (horizon.IsSet && verdict != QuotationVerdict.Shortened)
        {
            var (hidden, whole) = Judge(said, _ => true);
            if (hidden < verdict || (hidden != QuotationVerdict.Absent && whole.Cost < found.Cost))
                return Beyond(quotation);
        }
        if (verdict == QuotationVerdict.Absent)
            return new QuotationCheck(quotation, verdict, [], [], NearestSentence.Of(_text, said, horizon));
        var comparing = Comparing.Of(_text, said, found);
        return new QuotationCheck(quotation, verdict, comparing.Places, comparing.Differences);
    }

    /// <summary>The first verdict that holds, and the explanation it rests on. A text explains what it explains better than chance.</summary>
    private (QuotationVerdict Verdict, Explanation Found) Judge(QuotedWords said, Func<int, bool> isOpen)
    {
        var shortened = new Explainer(_text, said, isOpen, omitsOnly: true).Explain();
        var found = new Explainer(_text, said, isOpen).Explain();
        // Left out is the earlier verdict, so it has the benefit of the doubt; an ellipsis says so itself.
        var isShortened = said.HasEllipsisBefore.Contains(true) || shortened.Cost <= found.Cost + Explainer.Doubt;
        if (shortened.IsCredible && isShortened)
            return Exchanged(said, shortened, isOpen) is { } exchanged
                ? (QuotationVerdict.Altered, exchanged)
                : (QuotationVerdict.Shortened, shortened);
        var own = said.Count - found.Matches.Count;
        // Two words in three: below that it is another sentence about the same things.
        return !found.IsCredible || own * 3 > said.Count ? (QuotationVerdict.Absent, found)
            : own > 0 ? (QuotationVerdict.Altered, found)
            : Comparing.Of(_text, said, found).Places.Count > 1 ? (QuotationVerdict.Joined, found)
            : (QuotationVerdict.Shortened, found);
    }

    /// <summary>
    /// Two words exchanged at an end of the quotation: the one that comes too early often stands again farther on, and
    /// then it would seem that all in between was left out.
    /// </summary>
    private Explanation? Exchanged(QuotedWords said, Explanation shortened, Func<int, bool> isOpen)
    {
        foreach (var first in (int[])[0, said.Count - 2])
        {
            if (said.Count < ShortestQuotation || said.HasEllipsisBefore.Contains(true))
                return null;
            // A "not" that moved is more than two words exchanged.
            if (Negations.Contains(said.Keys[first]) || Negations.Contains(said.Keys[first + 1]))
                continue;
            var words = said.Ids.ToArray();
            (words[first], words[first + 1]) = (words[first + 1], words[first]);
            foreach (var start in _exact.OfWords(words))
            {
                if (!isOpen(_text.Blocks[start]) || !isOpen(_text.Blocks[start + words.Length - 1]))
                    continue;
                var others = Enumerable.Range(0, words.Length).Where(word => word != first && word != first + 1);
                return shortened with { Matches = [.. others.Select(word => (word, start + word))] };
            }
        }
        return null;
    }

    private bool Shows(TextRange range, Horizon horizon) =>
        !horizon.IsSet
        || _edition
            .Blocks.Skip(_edition.BlockAt(range.Start).Ordinal - 1)
            .TakeWhile(block => block.Range.Start < range.End)
            .All(horizon.Shows);

    private static QuotationCheck Beyond(string quotation) => new(quotation, QuotationVerdict.Beyond, [], []);
}
