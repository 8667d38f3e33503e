namespace Bot.Texts.Search;

/// <summary>One way in which the text writes a word.</summary>
/// <param name="Written">As it stands in the text.</param>
/// <param name="Count">How often.</param>
/// <param name="First">The first paragraph that has it; 0 when a title or heading does.</param>
internal readonly record struct Spelling(string Written, int Count, int First);
