using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>
/// A quotation held against a text. Every place and difference refers to the edition's own words and lies within the
/// horizon the check was made for.
/// </summary>
/// <param name="Words">The quotation as it was said.</param>
/// <param name="Places">Where its words stand, in the order of the quotation; empty for absent and beyond.</param>
/// <param name="Differences">In the order of the quotation; empty unless shortened, joined or altered.</param>
/// <param name="Nearest">For an absent quotation, the sentence that shares most with it; <see langword="null"/> where none shares anything.</param>
public sealed record QuotationCheck(
    string Words,
    QuotationVerdict Verdict,
    IReadOnlyList<TextRange> Places,
    IReadOnlyList<QuotationDifference> Differences,
    TextRange? Nearest = null
)
{
    /// <summary>Whether the quotation lost a negation that stands in the text.</summary>
    public bool DropsNegation => Differences.Any(difference => difference.Negation == NegationChange.Dropped);

    /// <summary>Whether the quotation has a negation that does not stand in the text.</summary>
    public bool AddsNegation => Differences.Any(difference => difference.Negation == NegationChange.Added);
}
