using Bot.Discord.Wire;

namespace Bot.Discord.Rest;

/// <content>The bot itself: its gateway, its commands, its rights (§2.1, §4.3, §12).</content>
internal sealed partial class RestClient
{
    public async Task<GatewayBot> GatewayAsync(CancellationToken cancellationToken) =>
        (await GetAsync("gateway/bot", "gateway/bot", "", cancellationToken)).Read(DiscordJson.Default.GatewayBot);

    public async Task<Application> ApplicationAsync(CancellationToken cancellationToken) =>
        (await GetAsync("applications/@me", "applications/@me", "", cancellationToken)).Read(
            DiscordJson.Default.Application
        );

    public async Task<User> MeAsync(CancellationToken cancellationToken) =>
        (await GetAsync("users/@me", "users/@me", "", cancellationToken)).Read(DiscordJson.Default.User);

    public async Task<Channel> ChannelAsync(string channel, CancellationToken cancellationToken) =>
        (await GetAsync("channels/{c}", $"channels/{channel}", channel, cancellationToken)).Read(
            DiscordJson.Default.Channel
        );

    public async Task<Guild> GuildAsync(string guild, CancellationToken cancellationToken) =>
        (await GetAsync("guilds/{g}", $"guilds/{guild}", guild, cancellationToken)).Read(DiscordJson.Default.Guild);

    public async Task<GuildMember> MemberAsync(string guild, string user, CancellationToken cancellationToken) =>
        (await GetAsync("guilds/{g}/members/{u}", $"guilds/{guild}/members/{user}", guild, cancellationToken)).Read(
            DiscordJson.Default.GuildMember
        );

    /// <summary>Replaces every registered command; asking twice does no more than asking once (§4.3).</summary>
    public Task RegisterAsync(string application, byte[] commands, CancellationToken cancellationToken) =>
        SendAsync(
            new RestRequest(HttpMethod.Put, "applications/{a}/commands", $"applications/{application}/commands")
            {
                Resource = application,
                Json = commands,
                IsRepeatable = true,
            },
            cancellationToken
        );

    private Task<RestAnswer> GetAsync(
        string template,
        string path,
        string resource,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            new RestRequest(HttpMethod.Get, template, path) { Resource = resource, IsRepeatable = true },
            cancellationToken
        );
}
