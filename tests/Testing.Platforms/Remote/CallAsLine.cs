using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Chat.Commands;

namespace Testing.Platforms.Remote;

/// <summary>A call travels as the one line that it is in a button.</summary>
internal sealed class CallAsLine : JsonConverter<Call>
{
    public override Call Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Call.TryDecode(reader.GetString() ?? "", out var call) ? call : throw new JsonException("No call.");

    public override void Write(Utf8JsonWriter writer, Call value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Encode());
}
