namespace Bot.Texts.Search;

/// <summary>A word of a query and the stems of the text that answer it.</summary>
/// <param name="Asked">As first typed.</param>
/// <param name="Folded">See <see cref="Folding"/>.</param>
/// <param name="Stems">Empty where neither the word nor one like it stands within the horizon.</param>
/// <param name="IsReplaced">Whether the stems belong to words that only resemble it.</param>
internal sealed record QueryWord(string Asked, string Folded, IReadOnlyList<WeightedStem> Stems, bool IsReplaced)
{
    /// <summary>How often the query says it.</summary>
    public int Count { get; set; } = 1;
}
