using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Texts.Readers;

namespace Bot.Texts.Papers;

/// <summary>What <c>paper.json</c> says: who wrote the text, whose it is, and what people decided about its parts.</summary>
internal sealed record PaperDescription(
    string Source,
    string Title,
    string Author,
    string Language,
    string Rights,
    int? Front,
    int? Back,
    IReadOnlyList<string>? Headings
)
{
    [JsonIgnore]
    public Corrections Corrections => new(Front, Back, Headings);

    public static PaperDescription Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), PaperJson.Default.PaperDescription)
                ?? throw new InvalidDataException($"{file} is empty.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{file} cannot be read: {error.Message}", error);
        }
    }
}
