namespace Bot.Storage.Names;

/// <summary>That a spelling is the same name as another.</summary>
public sealed record MergedName(string Spelling, string SameAs);
