using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Bot.Texts.Search;

/// <summary>
/// What a language does to its words: which are forms of one another and which only hold the sentence together. Any other
/// language than those known here gets folding alone. Immutable and safe for any number of threads.
/// </summary>
internal sealed class WordForms
{
    // English tells nothing by accents, and Élysée is to be found as Elysee.
    private static readonly WordForms English = Of<PorterStemmer>(tellsByAccents: false);
    private static readonly WordForms Plain = new("plain", (_, folded) => folded);

    private static readonly Dictionary<string, WordForms> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = English,
        ["fr"] = Of<FrenchStemmer>(),
        ["de"] = Of<GermanStemmer>(),
        ["es"] = Of<SpanishStemmer>(),
        ["it"] = Of<ItalianStemmer>(),
        ["pt"] = Of<PortugueseStemmer>(),
        ["nl"] = Of<DutchStemmer>(),
        ["ru"] = Of<RussianStemmer>(),
    };

    private readonly Func<string, string, string> _stem;

    private WordForms(string name, Func<string, string, string> stem) => (Name, _stem) = (name, stem);

    /// <summary>Part of the name of a cached index: other forms make another index.</summary>
    public string Name { get; }

    /// <param name="language">BCP 47, such as <c>en-GB</c>.</param>
    public static WordForms Of(string language) => Known.GetValueOrDefault(language.Split('-', '_')[0], Plain);

    /// <summary>What all forms of a word have in common, folded; no word itself.</summary>
    /// <param name="written">With its accents, where they are known: most languages tell their endings by them.</param>
    public string StemOf(string written, string folded) => _stem(written, folded);

    public bool IsFunctionWord(string folded) => this == English && FunctionWords.English.Contains(folded);

    private static WordForms Of<T>(bool tellsByAccents = true)
        where T : SnowballProgram, new()
    {
        // A stemmer works on a buffer of its own, so each thread has one.
        var stemmers = new ThreadLocal<T>(() => new T());
        return new WordForms(
            typeof(T).Name,
            (written, folded) =>
            {
                // A number, a code or an abbreviation has no other forms.
                if (!folded.All(char.IsLetter))
                    return folded;
                var stemmer = stemmers.Value!;
                // The Russian rules know no ё, and it is printed as е as often as not.
                stemmer.SetCurrent(tellsByAccents ? written.ToLowerInvariant().Replace('ё', 'е') : folded);
                stemmer.Stem();
                return Folding.Of(stemmer.Current) is { Length: > 0 } stem ? stem : folded;
            }
        );
    }
}
