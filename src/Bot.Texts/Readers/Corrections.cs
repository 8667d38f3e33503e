namespace Bot.Texts.Readers;

/// <summary>
/// What people decided about a text that nobody could see from the text alone. A part that is
/// <see langword="null"/> leaves the reader's proposal as it is.
/// </summary>
/// <param name="Front">How many paragraphs stand before the text proper.</param>
/// <param name="Back">How many paragraphs stand behind it, bodies of notes not counted.</param>
/// <param name="Headings">The headings, word for word; every other block is a paragraph.</param>
public sealed record Corrections(int? Front, int? Back, IReadOnlyList<string>? Headings)
{
    public static readonly Corrections None = new(null, null, null);
}
