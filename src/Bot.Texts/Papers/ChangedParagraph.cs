namespace Bot.Texts.Papers;

/// <summary>A paragraph that a corrected edition changed, took out or put in.</summary>
/// <param name="Before">Its number before; <see langword="null"/> where it is new.</param>
/// <param name="Now">Its number now; <see langword="null"/> where it is gone.</param>
public sealed record ChangedParagraph(int? Before, int? Now);
