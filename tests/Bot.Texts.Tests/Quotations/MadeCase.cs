using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Texts.Tests.Quotations;

/// <summary>A quotation made from a text in a known way, and the verdict it must get.</summary>
/// <param name="DropsNot">Whether a <c>not</c> of the text was left out.</param>
internal sealed record MadeCase(Edition Edition, string Quotation, QuotationVerdict Expected, bool DropsNot = false);
