using System.Text;
using System.Text.Json;

namespace Bot.Chat.Languages;

/// <summary>What the bot says in one language, by the English templates of its phrases. Immutable.</summary>
public sealed class Catalogue
{
    private static readonly JsonSerializerOptions WithComments = new()
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };

    private readonly Dictionary<string, CompositeFormat> _formats = [];

    /// <param name="language">As its tag begins: <c>de</c>.</param>
    /// <exception cref="InvalidDataException">A translation leaves out something that is put in, or puts in something else.</exception>
    public Catalogue(string language, IReadOnlyDictionary<string, string> translations)
    {
        Language = language;
        Translations = translations;
        foreach (var (template, translation) in translations)
        {
            if (!CatalogueFormat.PlacesIn(template).SequenceEqual(CatalogueFormat.PlacesIn(translation)))
                throw new InvalidDataException(
                    $"The translation into “{language}” puts in other things than “{template}”: “{translation}”."
                );
            _formats.Add(template, CompositeFormat.Parse(translation));
        }
    }

    public string Language { get; }

    public IReadOnlyDictionary<string, string> Translations { get; }

    /// <summary>Reads one JSON object: English templates and what they are in the language.</summary>
    /// <exception cref="JsonException">It is no such object, or holds a template twice.</exception>
    public static Catalogue Read(string language, Stream json) =>
        new(language, JsonSerializer.Deserialize<Dictionary<string, string>>(json, WithComments)!);

    /// <summary>What the template is in this language; <see langword="null"/> where it is not known.</summary>
    public CompositeFormat? Find(string template) => _formats.GetValueOrDefault(template);
}
