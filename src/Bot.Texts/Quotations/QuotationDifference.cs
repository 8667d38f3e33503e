using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>One stretch in which a quotation and its text part. Both ends are references, never copies.</summary>
/// <param name="Said">In the quotation; <see langword="null"/> where words of the text were left out.</param>
/// <param name="Text">In the edition's source; <see langword="null"/> where the text has nothing of the kind.</param>
public sealed record QuotationDifference(TextRange? Said, TextRange? Text, NegationChange Negation);
