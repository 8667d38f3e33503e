using Bot.Discord.Wire;

namespace Bot.Discord.Rest;

/// <content>The bot itself: its gateway, its commands, itself (§2.1, §4.3, §12).</content>
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

    /// <summary>Whether our clock lies further from Discord's than that, as far as Discord can be asked.</summary>
    public async Task<bool> IsClockWrongAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            if (Skew is null)
                await MeAsync(cancellationToken);
        }
        catch (DiscordException)
        {
            // Whoever asks goes on without knowing; the requests themselves are judged one by one.
        }
        return Skew is { } skew && skew.Duration() > atMost;
    }

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
