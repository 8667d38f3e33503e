using System.Text.Json.Serialization;

namespace Bot.Texts.Papers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(PaperDescription))]
internal sealed partial class PaperJson : JsonSerializerContext;
