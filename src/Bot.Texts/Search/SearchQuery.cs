namespace Bot.Texts.Search;

/// <summary>
/// What somebody looks for, as typed: words, <c>"words in quotation marks"</c>, or the marker of a note (<c>xli</c>,
/// <c>[41]</c>). Anything may stand in it; there is no syntax that can be wrong.
/// </summary>
/// <param name="Words">As typed; what lies beyond 10,000 characters is not read.</param>
/// <param name="Exact">Only these words in this order; case, accents, apostrophes and white space make no difference.</param>
public sealed record SearchQuery(string Words, bool Exact = false);
