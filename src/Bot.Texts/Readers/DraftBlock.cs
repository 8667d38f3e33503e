using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>
/// A stretch of a text between breaks, as a reader found it. What it is stays open where the file does not say so; then
/// its shape decides.
/// </summary>
/// <param name="Range">Its words in the source, without the white space around them.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
/// <param name="Kind">What the file itself calls it; <see langword="null"/> where it says nothing.</param>
/// <param name="IsNote">Whether it is the body of a note.</param>
public readonly record struct DraftBlock(TextRange Range, int Gap, BlockKind? Kind = null, bool IsNote = false);
