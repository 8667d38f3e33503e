using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Discord.Translate;

/// <summary>Writes trees that were changed by hand, nulls included.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class JsonNodes : JsonSerializerContext;
