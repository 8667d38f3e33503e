using System.Text.Json.Serialization;

namespace Bot.Slack.Requests;

/// <summary>Writes what requests are answered with.</summary>
[JsonSerializable(typeof(Challenge))]
internal sealed partial class RequestJson : JsonSerializerContext;
