using System.Text.Json;
using Bot.Discord.Translate;
using Bot.Discord.Wire;

namespace Bot.Discord.Rest;

/// <content>Messages in channels and private conversations (§7).</content>
internal sealed partial class RestClient
{
    /// <summary>Posts. It is sent again only where the message carries a nonce that Discord enforces (§7.2).</summary>
    public async Task<Message> PostAsync(string channel, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var request = new RestRequest(HttpMethod.Post, "channels/{c}/messages", $"channels/{channel}/messages")
        {
            Resource = channel,
            Json = message.Json(),
            Files = message.Files,
            IsRepeatable = message.Payload.EnforceNonce == true,
        };
        return (await SendAsync(request, cancellationToken)).Read(DiscordJson.Default.Message);
    }

    public Task EditAsync(string channel, string id, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync(
            OneMessage(HttpMethod.Patch, channel, id) with
            {
                Json = message.Json(),
                Files = message.Files,
            },
            cancellationToken
        );

    public Task DeleteAsync(string channel, string id, CancellationToken cancellationToken) =>
        SendAsync(OneMessage(HttpMethod.Delete, channel, id), cancellationToken);

    public async Task<Message> ReadAsync(string channel, string id, CancellationToken cancellationToken) =>
        (await SendAsync(OneMessage(HttpMethod.Get, channel, id), cancellationToken)).Read(DiscordJson.Default.Message);

    /// <summary>Up to 100 messages, newest first, with Discord's own time at that moment.</summary>
    public async Task<(IReadOnlyList<Message> Messages, DateTimeOffset? Date)> ReadBackAsync(
        string channel,
        string? before,
        CancellationToken cancellationToken
    )
    {
        var page = before is null ? "" : $"&before={before}";
        var request = new RestRequest(
            HttpMethod.Get,
            "channels/{c}/messages",
            $"channels/{channel}/messages?limit=100{page}"
        )
        {
            Resource = channel,
            IsRepeatable = true,
        };
        var answer = await SendAsync(request, cancellationToken);
        return (answer.Read(DiscordJson.Default.IReadOnlyListMessage), answer.Date);
    }

    /// <summary>The private conversation with a person; asking twice gives the same one.</summary>
    public async Task<Channel> OpenConversationAsync(string user, CancellationToken cancellationToken)
    {
        var request = new RestRequest(HttpMethod.Post, "users/@me/channels", "users/@me/channels")
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(
                new RecipientRequest { RecipientId = user },
                DiscordJson.Default.RecipientRequest
            ),
            IsRepeatable = true,
        };
        return (await SendAsync(request, cancellationToken)).Read(DiscordJson.Default.Channel);
    }

    private static RestRequest OneMessage(HttpMethod method, string channel, string id) =>
        new(method, "channels/{c}/messages/{m}", $"channels/{channel}/messages/{id}")
        {
            Resource = channel,
            IsRepeatable = true,
        };
}
