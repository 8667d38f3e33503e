using System.Text.Json.Serialization;

namespace Bot.Chat.Replies;

/// <summary>
/// Words of a text with their place. <see cref="Text"/> is the slice of the edition's source that <see cref="Start"/> and
/// <see cref="Length"/> name, character for character; renderers may add nothing inside it.
/// </summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Passage">The passage's id, such as <c>¶14.2</c>.</param>
/// <param name="Paragraph">The number behind <c>¶</c>; <see langword="null"/> for title and headings.</param>
/// <param name="Start">In UTF-16 units of the edition's source.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Where">Where the words stand, for people: <c>¶14.2 · §2 A new approach</c>.</param>
/// <param name="Marks">Stretches of <see cref="Text"/> to mark, in order, without overlap.</param>
public sealed record Quotation(
    string Paper,
    string Passage,
    int? Paragraph,
    int Start,
    int Length,
    string Text,
    [property: JsonPropertyName("place")] Phrase Where,
    IReadOnlyList<Quotation.Mark> Marks
)
{
    [JsonIgnore]
    public string Place => Where.ToString();

    /// <summary>Whether words of the same paragraph before these are left out; shown as <c>[…]</c> outside the quotation.</summary>
    public bool CutBefore { get; init; }

    /// <summary>Whether words of the same paragraph behind these are left out.</summary>
    public bool CutAfter { get; init; }

    /// <summary>A stretch of <see cref="Text"/>, from its start.</summary>
    public readonly record struct Mark(int Start, int Length);
}
