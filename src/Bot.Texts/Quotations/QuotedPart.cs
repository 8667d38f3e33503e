using Bot.Texts.Papers;

namespace Bot.Texts.Quotations;

/// <summary>A quotation inside a message: its words without the marks, and where it stands, marks included.</summary>
internal sealed record QuotedPart(string Words, TextRange Range);
