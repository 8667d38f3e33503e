using System.Text.Json;
using Bot.Chat.Replies;
using Bot.Discord.Wire;

namespace Bot.Discord.Translate;

/// <summary>A first answer to an interaction, with its files (§5.2).</summary>
internal sealed record OutgoingCallback(
    Callback Callback,
    IReadOnlyList<ReplyFile> Files,
    bool TurnsIntoComponents = false
)
{
    public const int Pong = 1;
    public const int NewMessage = 4;
    public const int Deferred = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Choices = 8;
    public const int Modal = 9;

    public const int Ephemeral = 64;

    public static OutgoingCallback Bare(int type) => new(new Callback { Type = type }, []);

    /// <summary>“Thinking…”, seen by the member alone.</summary>
    public static readonly OutgoingCallback DeferredPrivately = new(
        new Callback
        {
            Type = Deferred,
            Data = new CallbackData { Flags = Ephemeral },
        },
        []
    );

    public static OutgoingCallback Of(int type, OutgoingMessage message, bool isPrivate = false) =>
        new(
            new Callback
            {
                Type = type,
                Data = new CallbackData
                {
                    Content = message.Payload.Content,
                    AllowedMentions = message.Payload.AllowedMentions,
                    Flags = isPrivate ? (message.Payload.Flags ?? 0) | Ephemeral : message.Payload.Flags,
                    Components = message.Payload.Components,
                    Attachments = message.Payload.Attachments,
                },
            },
            message.Files,
            message.TurnsIntoComponents
        );

    public byte[] Json()
    {
        if (!TurnsIntoComponents)
            return JsonSerializer.SerializeToUtf8Bytes(Callback, DiscordJson.Default.Callback);
        var node = JsonSerializer.SerializeToNode(Callback, DiscordJson.Default.Callback)!.AsObject();
        OutgoingMessage.Clear(node["data"]!.AsObject());
        return JsonSerializer.SerializeToUtf8Bytes(node, JsonNodes.Default.JsonObject);
    }
}
