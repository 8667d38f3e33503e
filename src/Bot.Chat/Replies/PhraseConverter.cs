using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Chat.Replies;

/// <summary>Keeps a phrase as the words it says; what is read back says these words in every language.</summary>
public sealed class PhraseConverter : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        $"{reader.GetString()}";

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
