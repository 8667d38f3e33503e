using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>A word that somebody should look at before the text is accepted.</summary>
/// <param name="Range">Where it stands in the source.</param>
/// <param name="Was">How the file had it, where it was mended; otherwise the same words as in the source.</param>
public sealed record SuspectWord(SuspectKind Kind, TextRange Range, string Was);
