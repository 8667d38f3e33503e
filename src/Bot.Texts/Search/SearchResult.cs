namespace Bot.Texts.Search;

/// <summary>
/// The answer to a <see cref="SearchQuery"/>. Nothing in it comes from beyond the horizon it was asked with.
/// </summary>
/// <param name="Hits">Best first.</param>
/// <param name="DirectHits">How many blocks have words of the query in some form, whether or not they are among the hits.</param>
/// <param name="Mode">How they were found.</param>
/// <param name="Forms">The words of the text that were looked for, as the text writes them; the query's own where it has none.</param>
/// <param name="WordsSearched">How many words were searched.</param>
/// <param name="Nearest">Words of the text that resemble a word it does not have, nearest first; empty where all were found.</param>
public sealed record SearchResult(
    IReadOnlyList<Hit> Hits,
    int DirectHits,
    SearchMode Mode,
    IReadOnlyList<string> Forms,
    int WordsSearched,
    IReadOnlyList<string> Nearest
);
