namespace Bot.Texts.Readers.Apart;

/// <summary>What became of a file: a draft, or the reason why there is none. Exactly one of the two is set.</summary>
/// <param name="PeakBytes">The most memory the reading process held, as far as it could say.</param>
public sealed record ReadingResult(PaperDraft? Draft, Refusal? Refusal, long PeakBytes);
