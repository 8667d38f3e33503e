namespace Bot.Texts.Papers;

/// <summary>A text a group reads, in the edition that is in use.</summary>
/// <param name="Language">BCP 47, such as <c>en</c>.</param>
/// <param name="Rights">Who owns the words and what may be done with them, for people to read.</param>
/// <param name="NoteBodies">Bodies of notes that lie beside the source, by number; empty where there are none.</param>
public sealed record Paper(
    PaperId Id,
    string Title,
    string Author,
    string Language,
    string Rights,
    Edition Edition,
    IReadOnlyDictionary<int, string> NoteBodies
)
{
    /// <summary>How many words of it one reply may quote; <see langword="null"/> for as many as there are.</summary>
    public int? QuoteLimit { get; init; }
}
