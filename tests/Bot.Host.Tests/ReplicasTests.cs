using Bot.Host.Tests.Deliveries;
using Emulator.Discord;
using Emulator.Slack;
using Emulator.Slack.World;

namespace Bot.Host.Tests;

/// <summary>Two programs of one bot on one PostgreSQL database: one holds the connection, the other takes over.</summary>
public sealed class ReplicasTests(TestDatabases databases)
{
    [Fact]
    public async Task When_the_one_on_Discord_is_killed_the_other_takes_its_session_up_and_answers()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var environment = await OnOneDatabaseAsync(
            new Dictionary<string, string>
            {
                ["Discord__Token"] = DiscordEmulator.Token,
                ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
            }
        );
        await using var first = new RunningBot(environment);
        await first.StartAsync();
        await using var second = new RunningBot(environment);
        await second.StartAsync();
        Assert.Equal(1, discord.Count("connect"));
        await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "Bratislava")).ShownAsync();

        await first.KillAsync();
        await RunningBot.UntilAsync(
            () => Task.FromResult(discord.Count("resume") == 1),
            () => "the session is resumed"
        );
        await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "Bratislava")).ShownAsync();

        Assert.Equal(1, discord.Count("identify"));
        Assert.All(discord.Asked, asked => Assert.Equal(1, asked.Answers));
    }

    [Fact]
    public async Task When_the_one_on_Slack_is_killed_the_other_opens_its_socket_and_answers()
    {
        await using var slack = await SlackEmulator.StartAsync();
        var environment = await OnOneDatabaseAsync(SlackGround.SettingsOf(slack));
        await using var first = new RunningBot(environment);
        await first.StartAsync();
        await using var second = new RunningBot(environment);
        await second.StartAsync();
        Assert.Equal(1, slack.Count("hello"));
        Assert.Null((await AskAsync(slack)).Failure);

        await first.KillAsync();
        await RunningBot.UntilAsync(
            () => Task.FromResult(slack.Count("hello") == 2),
            () => "the other's socket is open"
        );
        Assert.Null((await AskAsync(slack)).Failure);
    }

    private static Task<Gesture> AskAsync(SlackEmulator slack) =>
        slack.SlashAsync(slack.Ada, slack.Room, "/quote Bratislava");

    private async Task<IReadOnlyDictionary<string, string>> OnOneDatabaseAsync(
        IReadOnlyDictionary<string, string> platform
    ) =>
        new Dictionary<string, string>(platform)
        {
            ["Storage__ConnectionString"] = await databases.NewAsync(Backend.Postgres),
            ["Web__Url"] = "http://127.0.0.1:0",
        };
}
