using Bot.Texts.Papers;

namespace Bot.Texts.Readers;

/// <summary>A stretch of text between line breaks, before anybody knows what it is.</summary>
/// <param name="Range">Its words, without the white space around them.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
internal readonly record struct SourceBlock(TextRange Range, int Gap);
