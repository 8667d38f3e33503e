using System.Text.Json.Serialization;
using Bot.Local.Web.Typing;

namespace Bot.Local.Web.Serving;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(SayRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(SubmitRequest))]
[JsonSerializable(typeof(RemoveRequest))]
[JsonSerializable(typeof(NameRequest))]
[JsonSerializable(typeof(RoomAnswer))]
[JsonSerializable(typeof(RoomChange))]
[JsonSerializable(typeof(TextAnswer))]
[JsonSerializable(typeof(IReadOnlyList<Completion>))]
internal sealed partial class RoomJson : JsonSerializerContext;
