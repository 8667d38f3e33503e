namespace Bot.Texts.Papers;

/// <summary>A sentence of a paragraph, counted from 1 inside it. Closing quotes and note markers belong to it.</summary>
public sealed record Sentence(int Number, TextRange Range);
