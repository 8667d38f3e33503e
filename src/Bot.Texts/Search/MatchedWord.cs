namespace Bot.Texts.Search;

/// <summary>Why a passage was found: a word of the query and the words of the passage's block that answered it.</summary>
/// <param name="Asked">The word of the query, as typed.</param>
/// <param name="Found">As the text writes them, each once, in the order of the text; empty where none answered.</param>
public sealed record MatchedWord(string Asked, IReadOnlyList<string> Found)
{
    /// <summary>Whether the text has no form of the word, and words that resemble it stood in.</summary>
    public bool IsReplaced { get; init; }
}
