using System.Text.Json;
using Bot.Texts.Readers.Apart;

namespace Bot.Texts.Readers;

/// <summary>A draft as one line of text, for as long as nobody has accepted it. What was written is read back the same.</summary>
public static class DraftFile
{
    public static string Write(PaperDraft draft) => JsonSerializer.Serialize(draft, ReadingJson.Default.PaperDraft);

    /// <summary>Throws <see cref="InvalidDataException"/> for text that was not written here.</summary>
    public static PaperDraft Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, ReadingJson.Default.PaperDraft)
                ?? throw new InvalidDataException("A draft is missing.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("A draft cannot be read.", error);
        }
    }
}
