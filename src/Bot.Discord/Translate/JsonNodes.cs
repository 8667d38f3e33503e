using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Discord.Translate;

/// <summary>Writes trees that were changed by hand, nulls included.</summary>
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(int))]
internal sealed partial class JsonNodes : JsonSerializerContext;
