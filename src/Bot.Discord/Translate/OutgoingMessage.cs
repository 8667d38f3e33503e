using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Replies;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>A message as it is sent, with its files.</summary>
/// <param name="TurnsIntoComponents">
/// Whether it takes the place of a message that had plain content, which must then be taken away by name (§7.5).
/// </param>
internal sealed record OutgoingMessage(
    MessagePayload Payload,
    IReadOnlyList<ReplyFile> Files,
    bool TurnsIntoComponents = false
)
{
    public byte[] Json()
    {
        if (!TurnsIntoComponents)
            return JsonSerializer.SerializeToUtf8Bytes(Payload, DiscordJson.Default.MessagePayload);
        var node = JsonSerializer.SerializeToNode(Payload, DiscordJson.Default.MessagePayload)!.AsObject();
        Clear(node);
        return JsonSerializer.SerializeToUtf8Bytes(node, JsonNodes.Default.JsonObject);
    }

    public static void Clear(JsonObject message)
    {
        message["content"] = null;
        message["embeds"] = new JsonArray();
    }
}
