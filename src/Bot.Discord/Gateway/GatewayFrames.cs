using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Wire;

namespace Bot.Discord.Gateway;

/// <summary>The frames that are sent (§2.2).</summary>
internal static class GatewayFrames
{
    /// <summary>Servers, and nothing else: no member's ordinary message ever reaches the bot (§2.5).</summary>
    public const int Intents = 1;

    public static byte[] Heartbeat(long? sequence) =>
        Write(
            Frame.Heartbeat,
            writer =>
            {
                if (sequence is { } number)
                    writer.WriteNumberValue(number);
                else
                    writer.WriteNullValue();
            }
        );

    public static byte[] Identify(DiscordOptions options) =>
        Write(
            Frame.Identify,
            new Identify
            {
                Token = options.Token,
                Intents = Intents,
                Shard = [options.Shard, options.Shards],
            },
            DiscordJson.Default.Identify
        );

    public static byte[] Resume(DiscordOptions options, GatewaySession session) =>
        Write(
            Frame.Resume,
            new Resume
            {
                Token = options.Token,
                SessionId = session.Id,
                Seq = session.Sequence,
            },
            DiscordJson.Default.Resume
        );

    private static byte[] Write<T>(int code, T data, JsonTypeInfo<T> type) =>
        Write(code, writer => JsonSerializer.Serialize(writer, data, type));

    private static byte[] Write(int code, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op", code);
            writer.WritePropertyName("d");
            data(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
