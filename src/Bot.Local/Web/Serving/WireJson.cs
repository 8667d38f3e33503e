using System.Text.Json.Serialization;
using Bot.Local.Web.Typing;

namespace Bot.Local.Web.Serving;

/// <summary>What the page sends with a write; each write uses some of it.</summary>
/// <param name="Key">Made by the page for one act, so that sending it twice does it once.</param>
internal sealed record WriteRequest(
    string? Line,
    string? Name,
    long? Message,
    string? State,
    string? Key,
    string? Command,
    Dictionary<string, string>? Fields,
    string? FileField = null,
    string? FileName = null
);

/// <summary>What the page gets back.</summary>
internal sealed record WriteResponse(
    string? Complaint = null,
    string? Form = null,
    string? Name = null,
    string? Link = null
);

/// <summary>A message added, edited or removed, as an open page is told of it.</summary>
internal sealed record TalkEvent(long Sequence, long Revision, string? Html);

/// <summary>Messages from before those that the page shows.</summary>
internal sealed record EarlierMessages(string Html, bool HasEarlier);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(WriteRequest))]
[JsonSerializable(typeof(WriteResponse))]
[JsonSerializable(typeof(TalkEvent))]
[JsonSerializable(typeof(EarlierMessages))]
[JsonSerializable(typeof(IReadOnlyList<Completion>))]
internal sealed partial class WireJson : JsonSerializerContext;
