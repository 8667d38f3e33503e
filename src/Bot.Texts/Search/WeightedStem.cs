namespace Bot.Texts.Search;

/// <summary>A stem of the text, by number, and how well it answers a word: 1 for the word itself.</summary>
internal readonly record struct WeightedStem(int Stem, float Weight);
