namespace Bot.Texts.Readers;

/// <summary>How far a file is read: pages, chapters or paragraphs done, of how many.</summary>
public sealed record ReadingProgress(int Done, int Of);
