using System.Net;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>What the whole program tells and serves where Slack is switched on.</summary>
public sealed class ProgramTests(HttpProgram http, SocketProgram socket)
    : IClassFixture<HttpProgram>,
        IClassFixture<SocketProgram>
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/health/ready")]
    [InlineData("GET", "/slack/events")]
    [InlineData("POST", "/slack/oauth")]
    [InlineData("POST", "/slack")]
    [InlineData("POST", "/discord/interactions")]
    public async Task The_address_for_hooks_serves_nothing_but_the_platforms_paths(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(http.Slack.HooksUrl!, path));
        using var answer = await Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    public async Task An_unsigned_request_is_turned_away_and_the_study_room_takes_none(string path)
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        using var turned = await Client.PostAsync(new Uri(http.Slack.HooksUrl!, path), body, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, turned.StatusCode);
        using var more = new ByteArrayContent("{}"u8.ToArray());
        using var answer = await Client.PostAsync(
            new Uri(new Uri(await http.Process.PrintedAsync("Study room")), path),
            more,
            Cancel
        );
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
    }

    [Fact]
    public async Task In_Socket_Mode_no_address_is_opened_for_hooks_and_no_token_is_printed()
    {
        Assert.Equal($"by Socket Mode of {socket.Slack.ApiBaseUrl}", await socket.Process.PrintedAsync("Slack"));
        Assert.DoesNotContain("Web hooks", socket.Process.Printed, StringComparison.Ordinal);
        foreach (var secret in (string[])[SlackEmulator.BotToken, SlackEmulator.AppToken, SlackEmulator.SigningSecret])
        {
            Assert.DoesNotContain(secret, socket.Process.Printed, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, http.Process.Printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Health_and_metrics_tell_of_Slack()
    {
        foreach (var program in (SlackProgram[])[http, socket])
        {
            var room = await program.Process.PrintedAsync("Study room");
            await program.Slack.SlashAsync(program.Slack.Ada, program.Slack.Room, "/reading secret words:x");
            Assert.Equal("ready\n", await Client.GetStringAsync(new Uri($"{room}/health/ready"), Cancel));
            var metrics = await Client.GetStringAsync(new Uri($"{room}/metrics"), Cancel);
            Assert.Contains("slack_ready 1", metrics, StringComparison.Ordinal);
            Assert.Matches("(?m)^slack_gestures_total [1-9]", metrics);
        }
    }

    [Fact]
    public async Task A_dead_token_is_told_by_health_and_the_study_room_goes_on()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.Workspace.Refusal = "account_inactive";
        await using var program = new ProbeProcess(SlackProgram.Environment(slack));
        await program.StartAsync();
        var room = await program.PrintedAsync("Study room");
        await Eventually.IsTrueAsync(
            () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"{room}/health/ready");
                using var answer = Client.Send(request, Cancel);
                using var reader = new StreamReader(answer.Content.ReadAsStream(Cancel));
                return answer.StatusCode == HttpStatusCode.ServiceUnavailable
                    && reader
                        .ReadToEnd()
                        .Contains(
                            "slack: Slack does not know the bot's token (account_inactive)",
                            StringComparison.Ordinal
                        );
            },
            "health tells it"
        );
        using var live = await Client.GetAsync(new Uri($"{room}/health/live"), Cancel);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
