using System.Text.Json.Serialization;

namespace Bot.Discord.Wire;

/// <summary>Reads and writes the wire's records; unknown fields are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Identify))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(IReadOnlyList<Guild>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Callback))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(RateLimited))]
[JsonSerializable(typeof(RecipientRequest))]
[JsonSerializable(typeof(ThreadRequest))]
[JsonSerializable(typeof(Gateway.GatewaySession))]
internal sealed partial class DiscordJson : JsonSerializerContext;
