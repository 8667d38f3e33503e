using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The gateway closes its connections, and members are answered all the same.</summary>
public sealed class GatewayFaultTests : GatewayTests
{
    [Fact]
    public async Task The_bot_asks_for_servers_and_for_no_messages()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var identify = discord.Notes.Single(note => note.What == "identify").Data;
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1005)]
    [InlineData(1011)]
    [InlineData(1012)]
    [InlineData(4999)]
    public async Task A_close_that_leaves_the_session_is_followed_by_a_resume(int code)
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await BegunAsync(discord, bot);
        await discord.Connection!.CloseAsync(code);
        await EndsAnsweredOnceAsync(asked);
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up again");
        await AnsweredAsync(discord);
        Assert.Equal(1, asked.Answers);
        Assert.Equal(1, discord.Count("identify"));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_close_that_ends_the_session_is_followed_by_a_new_one(int code)
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await BegunAsync(discord, bot);
        await discord.Connection!.CloseAsync(code);
        await EndsAnsweredOnceAsync(asked);
        await Eventually.IsTrueAsync(() => discord.Count("identify") == 2, "a new session begins");
        await Eventually.IsTrueAsync(() => bot.Health.IsReady, "the bot is ready");
        await AnsweredAsync(discord);
        Assert.Equal(0, discord.Count("resume"));
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task A_close_that_would_come_again_stops_the_bot_and_says_why(int code)
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await BegunAsync(discord, bot);
        await discord.Connection!.CloseAsync(code);
        await EndsAnsweredOnceAsync(asked);
        await Eventually.IsTrueAsync(() => bot.Health.IsStopped, "the bot stops");
        Assert.Contains($"({code})", bot.Health.Words);
        Assert.Contains(
            bot.Log.Lines,
            line =>
                line.Contains("refuses this bot for good", StringComparison.Ordinal)
                && line.Contains($"({code})", StringComparison.Ordinal)
        );
        Assert.Equal(1, discord.Count("connect"));
    }

    [Fact]
    public async Task Op_7_before_hello_is_no_trouble()
    {
        await using var discord = await FastDiscordAsync();
        discord.Faults.ReconnectBeforeHello = 1;
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        await AnsweredAsync(discord);
    }
}
