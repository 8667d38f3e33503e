using System.Text.Json;
using Bot.Discord.Wire;

namespace Bot.Discord.Rest;

/// <content>Channels, threads, pins, and what the bot may do there (§7.5, §9, §11).</content>
internal sealed partial class RestClient
{
    public async Task<Channel> ChannelAsync(string channel, CancellationToken cancellationToken) =>
        (await GetAsync("channels/{c}", $"channels/{channel}", channel, cancellationToken)).Read(
            DiscordJson.Default.Channel
        );

    /// <summary>The servers the bot is in, the first 200 of them.</summary>
    public async Task<IReadOnlyList<Guild>> GuildsAsync(CancellationToken cancellationToken) =>
        (await GetAsync("users/@me/guilds", "users/@me/guilds", "", cancellationToken)).Read(
            DiscordJson.Default.IReadOnlyListGuild
        );

    public async Task<GuildMember> MemberAsync(string guild, string user, CancellationToken cancellationToken) =>
        (await GetAsync("guilds/{g}/members/{u}", $"guilds/{guild}/members/{user}", guild, cancellationToken)).Read(
            DiscordJson.Default.GuildMember
        );

    public async Task<IReadOnlyList<Role>> RolesAsync(string guild, CancellationToken cancellationToken) =>
        (await GetAsync("guilds/{g}/roles", $"guilds/{guild}/roles", guild, cancellationToken)).Read(
            DiscordJson.Default.IReadOnlyListRole
        );

    /// <summary>
    /// Opens a thread under a message. Asking twice makes no second one: Discord says that there is one, and its id is the
    /// message's.
    /// </summary>
    public async Task<string> OpenThreadAsync(
        string channel,
        string message,
        string title,
        CancellationToken cancellationToken
    )
    {
        var request = new RestRequest(
            HttpMethod.Post,
            "channels/{c}/messages/{m}/threads",
            $"channels/{channel}/messages/{message}/threads"
        )
        {
            Resource = channel,
            Json = JsonSerializer.SerializeToUtf8Bytes(
                new ThreadRequest { Name = title },
                DiscordJson.Default.ThreadRequest
            ),
            IsRepeatable = true,
        };
        try
        {
            return (await SendAsync(request, cancellationToken)).Read(DiscordJson.Default.Channel).Id;
        }
        catch (DiscordException error) when (error.Code == ErrorCode.HasThreadAlready)
        {
            return message;
        }
    }

    public Task PinAsync(string channel, string message, bool isPinned, CancellationToken cancellationToken) =>
        SendAsync(
            new RestRequest(
                isPinned ? HttpMethod.Put : HttpMethod.Delete,
                "channels/{c}/messages/pins/{m}",
                $"channels/{channel}/messages/pins/{message}"
            )
            {
                Resource = channel,
                IsRepeatable = true,
            },
            cancellationToken
        );
}
