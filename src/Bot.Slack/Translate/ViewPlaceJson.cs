using System.Text.Json.Serialization;

namespace Bot.Slack.Translate;

/// <summary>Reads and writes what views carry.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ViewPlace))]
internal sealed partial class ViewPlaceJson : JsonSerializerContext;
