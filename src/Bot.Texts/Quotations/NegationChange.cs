namespace Bot.Texts.Quotations;

/// <summary>What a difference does to the negations of a sentence.</summary>
public enum NegationChange
{
    None,

    /// <summary>The text has a negation that the quotation has not.</summary>
    Dropped,

    /// <summary>The quotation has a negation that the text has not.</summary>
    Added,
}
