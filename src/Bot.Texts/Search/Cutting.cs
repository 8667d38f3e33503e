using Bot.Texts.Papers;

namespace Bot.Texts.Search;

/// <summary>What is shown of a hit.</summary>
internal sealed record Cutting(Passage Snippet, IReadOnlyList<TextRange> Marks, IReadOnlyList<MatchedWord> Words);
