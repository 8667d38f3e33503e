using System.Net;
using Emulator.Slack;
using Testing.Platforms.Remote;

namespace Bot.Slack.Tests.Contract;

/// <summary>The program under test is never held up by a test that does not read what it prints.</summary>
public sealed class TalkativeProgramTests
{
    // Many times what a pipe and the log's queue hold.
    private const int Requests = 2000;

    [Fact]
    public async Task A_program_that_prints_much_goes_on_serving()
    {
        await using var slack = await SlackEmulator.StartAsync();
        await using var program = new RealProgram(
            ("Slack__BotToken", SlackEmulator.BotToken),
            ("Slack__Transport", "Http"),
            ("Slack__SigningSecret", SlackEmulator.SigningSecret),
            ("Slack__ApiBaseUrl", slack.ApiBaseUrl),
            ("Logging__LogLevel__Default", "Trace")
        );
        await program.StartAsync("Slack");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        for (var request = 0; request < Requests; request++)
        {
            using var answer = await client.GetAsync(
                new Uri($"{program.HooksUrl}/nothing"),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
