using Bot.Texts.Papers;

namespace Bot.Texts.Names;

/// <summary>A name of the text with everywhere it stands. Made of the text's own words alone; immutable.</summary>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Main">The spelling it is listed under: the fullest of a person's, else the most frequent.</param>
/// <param name="Spellings">Most frequent first.</param>
/// <param name="Mentions">In the order of the text, possessive endings left out.</param>
public sealed record Name(
    NameKind Kind,
    string Main,
    IReadOnlyList<NameSpelling> Spellings,
    IReadOnlyList<TextRange> Mentions
);
