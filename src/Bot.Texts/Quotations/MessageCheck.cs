namespace Bot.Texts.Quotations;

/// <summary>What a message quotes, each held against the text, in the order of the message.</summary>
/// <param name="TooShort">How many quotations were left out because they have fewer than <see cref="QuotationChecker.ShortestQuotation"/> words.</param>
public sealed record MessageCheck(IReadOnlyList<QuotationCheck> Quotations, int TooShort);
