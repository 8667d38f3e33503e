using System.Text.Json.Serialization;

namespace Bot.Texts.Readers.Apart;

/// <summary>One line from the reading process: how far it is, or its result.</summary>
internal sealed record ReadingMessage(ReadingProgress? Progress, ReadingResult? Result);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ReadingMessage))]
[JsonSerializable(typeof(ReadingLimits))]
internal sealed partial class ReadingJson : JsonSerializerContext;
