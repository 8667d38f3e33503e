using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The gateway stands and says nothing, or not what is waited for.</summary>
public sealed class SilentGatewayTests : GatewayTests
{
    [Fact]
    public async Task A_missing_acknowledgement_is_a_dead_connection()
    {
        await using var discord = await FastDiscordAsync();
        discord.HeartbeatInterval = 1000;
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Faults.NoAcknowledgements = true;
        await Eventually.IsTrueAsync(() => discord.Count("resume") >= 1, "the session is taken up again");
        discord.Faults.NoAcknowledgements = false;
        Assert.DoesNotContain(discord.Notes, note => note.What == "close" && note.Code is 1000 or 1001);
        await AnsweredAsync(discord);
        Assert.Equal(1, discord.Count("identify"));
    }

    [Fact]
    public async Task A_connection_that_stands_and_says_nothing_is_left()
    {
        // Slow, so that a heartbeat is not missed for want of a processor, and what is asked meanwhile has its three seconds.
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(0.2));
        discord.HeartbeatInterval = 700;
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        await Eventually.IsTrueAsync(() => discord.Count("heartbeat") == 1, "the heart beats");
        var frozen = discord.Connection!;
        frozen.Freeze();
        Assert.Equal((1, 0), (discord.Count("connect"), discord.Count("resume")));
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "into the silence")).ShownAsync(30);
        Assert.Equal(("into the silence", 1), (asked.Answer.Markup, asked.Answers));
        Assert.Equal((2, 1, 1), (discord.Count("connect"), discord.Count("resume"), discord.Count("identify")));
        Assert.NotSame(frozen, discord.Connection);
    }

    [Fact]
    public async Task Hello_that_never_comes_is_waited_for_no_longer_than_its_deadline()
    {
        await using var discord = await FastDiscordAsync();
        discord.Faults.NoHello = 2;
        await using var bot = await BotUnderTest.StartAsync(
            discord,
            configure: options => options.HelloDeadline = TimeSpan.FromSeconds(1)
        );
        await bot.ReadyAsync();
        await AnsweredAsync(discord);
        Assert.Equal(3, discord.Count("connect"));
    }

    [Fact]
    public async Task Ready_that_never_comes_is_waited_for_no_longer_than_its_deadline()
    {
        await using var discord = await FastDiscordAsync();
        discord.Faults.NoReady = 1;
        await using var bot = await BotUnderTest.StartAsync(
            discord,
            configure: options => options.ReadyDeadline = TimeSpan.FromSeconds(1)
        );
        await bot.ReadyAsync();
        await AnsweredAsync(discord);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_is_given_at_once()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Connection!.AskForHeartbeat();
        await Eventually.IsTrueAsync(() => discord.Count("heartbeat") == 1, "the heartbeat comes");
    }
}
