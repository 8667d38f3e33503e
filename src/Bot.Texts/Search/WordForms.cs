namespace Bot.Texts.Search;

/// <summary>
/// What a language does to its words: which are forms of one another and which only hold the sentence together. English
/// is known; any other language gets folding alone. Immutable.
/// </summary>
internal sealed class WordForms
{
    private static readonly WordForms English = new("en");
    private static readonly WordForms Plain = new("plain");

    private WordForms(string name) => Name = name;

    /// <summary>Part of the name of a cached index: other forms make another index.</summary>
    public string Name { get; }

    /// <param name="language">BCP 47, such as <c>en-GB</c>.</param>
    public static WordForms Of(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
            ? English
            : Plain;

    /// <summary>What all forms of a folded word have in common; no word itself.</summary>
    public string StemOf(string folded) => this == English ? PorterStemmer.Stem(folded) : folded;

    public bool IsFunctionWord(string folded) => this == English && FunctionWords.English.Contains(folded);
}
