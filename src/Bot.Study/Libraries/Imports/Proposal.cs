using Bot.Texts.Readers;

namespace Bot.Study.Libraries.Imports;

/// <summary>A paper that somebody brought and nobody has accepted yet: what was read, and what was decided about it so far.</summary>
/// <param name="Id">Within the group; it means nothing anywhere else.</param>
/// <param name="QuoteLimit">How many words one reply may quote; <see langword="null"/> for as many as there are.</param>
public sealed record Proposal(string Id, string FileName, PaperDraft Draft, ImportChoices Choices, int? QuoteLimit)
{
    public PaperImport Import { get; } = new(Draft, FileName);
}
