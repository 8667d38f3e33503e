using System.Text.Json.Serialization;

namespace Bot.Slack.Wire;

/// <summary>Reads and writes the wire's records; unknown fields are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(Metadata))]
[JsonSerializable(typeof(WebhookMessage))]
[JsonSerializable(typeof(IReadOnlyList<CompletedFile>))]
[JsonSerializable(typeof(SocketFrame))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(EventHead))]
[JsonSerializable(typeof(InnerEvent))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(AuthAnswer))]
[JsonSerializable(typeof(SocketAnswer))]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(HistoryAnswer))]
[JsonSerializable(typeof(ChannelAnswer))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(UsersAnswer))]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(OAuthAnswer))]
internal sealed partial class SlackJson : JsonSerializerContext;
