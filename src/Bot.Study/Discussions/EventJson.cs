using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions;

/// <summary>Writes events for the log and reads them back the same.</summary>
internal static class EventJson
{
    public static string Write(DiscussionEvent happened) =>
        JsonSerializer.Serialize(happened, SavedEvents.Default.DiscussionEvent);

    public static DiscussionEvent Read(string json) =>
        JsonSerializer.Deserialize(json, SavedEvents.Default.DiscussionEvent)
        ?? throw new InvalidDataException("The log of a discussion holds an event that is none.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(DiscussionEvent))]
internal sealed partial class SavedEvents : JsonSerializerContext;
