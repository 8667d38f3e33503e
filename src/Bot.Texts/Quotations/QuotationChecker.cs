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
        foreach (var start in _exact.OfWords(said))
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
        var open = new Explainer(_text, said, block => horizon.Shows(_edition.Blocks[block])).Explain();
        if (horizon.IsSet)
        {
            var whole = new Explainer(_text, said, _ => true).Explain();
            if (whole.Cost < open.Cost && Judge(said, whole, out _) != QuotationVerdict.Absent)
                return Beyond(quotation);
        }
        var verdict = Judge(said, open, out var comparing);
        return verdict == QuotationVerdict.Absent
            ? new QuotationCheck(quotation, verdict, [], [], NearestSentence.Of(_text, said, horizon))
            : new QuotationCheck(quotation, verdict, comparing.Places, comparing.Differences);
    }

    private QuotationVerdict Judge(QuotedWords said, Explanation explanation, out Comparing comparing)
    {
        comparing = Comparing.Of(_text, said, explanation);
        if (!explanation.IsCredible)
            return QuotationVerdict.Absent;
        if (comparing.Own > 0)
            // Two words in three: below that it is another sentence about the same things.
            return comparing.Own * 3 <= said.Count ? QuotationVerdict.Altered : QuotationVerdict.Absent;
        return comparing.Places.Count == 1 ? QuotationVerdict.Shortened : QuotationVerdict.Joined;
    }

    private bool Shows(TextRange range, Horizon horizon) =>
        !horizon.IsSet
        || _edition
            .Blocks.Skip(_edition.BlockAt(range.Start).Ordinal - 1)
            .TakeWhile(block => block.Range.Start < range.End)
            .All(horizon.Shows);

    private static QuotationCheck Beyond(string quotation) => new(quotation, QuotationVerdict.Beyond, [], []);
}
