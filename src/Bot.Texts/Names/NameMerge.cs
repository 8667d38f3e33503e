namespace Bot.Texts.Names;

/// <summary>That two spellings are one name, as people who know have said.</summary>
public readonly record struct NameMerge(string Spelling, string SameAs);
