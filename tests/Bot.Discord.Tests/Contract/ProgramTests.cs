using System.Net;
using System.Net.Http.Headers;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Contract;

/// <summary>What the whole program tells and serves where Discord is switched on.</summary>
public sealed class ProgramTests(HttpProgram http, GatewayProgram gateway)
    : IClassFixture<HttpProgram>,
        IClassFixture<GatewayProgram>
{
    private static readonly HttpClient Client = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/room/text")]
    [InlineData("/discord")]
    [InlineData("/discord/interactions/more")]
    public async Task The_address_for_hooks_serves_nothing_but_the_platforms_paths(string path)
    {
        var hooks = await http.Process.PrintedAsync("Web hooks");
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            using var request = new HttpRequestMessage(method, $"{hooks}{path}");
            // Whatever host is claimed, the address decides.
            request.Headers.Host = new Uri(await http.Process.PrintedAsync("Study room")).Authority;
            using var answer = await Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_study_rooms_address_takes_nothing_from_platforms()
    {
        var room = await http.Process.PrintedAsync("Study room");
        using var body = new ByteArrayContent("""{"type":1}"""u8.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await Client.PostAsync(new Uri($"{room}/discord/interactions"), body, Cancel);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
    }

    [Fact]
    public async Task Over_the_gateway_no_address_is_opened_for_hooks()
    {
        Assert.Contains("over the gateway of", await gateway.Process.PrintedAsync("Discord"), StringComparison.Ordinal);
        Assert.DoesNotContain("Web hooks", gateway.Process.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(DiscordEmulator.Token, gateway.Process.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_and_metrics_tell_of_discord()
    {
        foreach (var program in (DiscordProgram[])[http, gateway])
        {
            var room = await program.Process.PrintedAsync("Study room");
            await program.Discord.Ask(DiscordEmulator.Ada, "secret", ("words", "x")).ShownAsync();
            Assert.Equal("ready\n", await Client.GetStringAsync(new Uri($"{room}/health/ready"), Cancel));
            var metrics = await Client.GetStringAsync(new Uri($"{room}/metrics"), Cancel);
            Assert.Contains("discord_ready 1", metrics, StringComparison.Ordinal);
            Assert.Matches("(?m)^discord_interactions_total [1-9]", metrics);
        }
    }

    [Fact]
    public async Task A_dead_token_is_told_by_health_and_the_study_room_goes_on()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.IsTokenGood = false;
        await using var program = new ProbeProcess(DiscordProgram.Environment(discord, DiscordTransport.Gateway));
        await program.StartAsync();
        var room = await program.PrintedAsync("Study room");
        await Eventually.IsTrueAsync(
            () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{room}/health/ready");
                using var answer = Client.Send(request, Cancel);
                using var reader = new StreamReader(answer.Content.ReadAsStream(Cancel));
                return answer.StatusCode == HttpStatusCode.ServiceUnavailable
                    && reader.ReadToEnd() == "discord: the token is wrong (4004)\n";
            },
            "health tells it"
        );
        using var live = await Client.GetAsync(new Uri($"{room}/health/live"), Cancel);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
