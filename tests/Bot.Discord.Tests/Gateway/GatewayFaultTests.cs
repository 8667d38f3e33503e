using System.Text.Json.Nodes;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Gateway;

/// <summary>The gateway goes wrong, and members are answered all the same.</summary>
public sealed partial class GatewayFaultTests
{
    /// <summary>Twice as fast, and no faster: Discord's three seconds must not be over while a busy machine thinks.</summary>
    private static Task<DiscordEmulator> FastDiscordAsync() => DiscordEmulator.StartAsync(new VirtualClock(2));

    /// <summary>A command is under way.</summary>
    private static async Task<EmulatedInteraction> BegunAsync(DiscordEmulator discord, BotUnderTest bot)
    {
        var before = bot.Commands.Asked;
        var asked = discord.Ask(DiscordEmulator.Ada, "note", ("words", "in the middle"), ("slow", 1000));
        await Eventually.IsTrueAsync(() => bot.Commands.Asked == before + 1, "the command begins");
        return asked;
    }

    private static async Task EndsAnsweredOnceAsync(EmulatedInteraction asked)
    {
        await asked.ShownAsync(20);
        Assert.Equal(("in the middle", 1), (asked.Answer.Markup, asked.Answers));
        Assert.Empty(asked.Refusals);
    }

    private static async Task AnsweredAsync(DiscordEmulator discord)
    {
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "still here")).ShownAsync(20);
        Assert.Equal("still here", asked.Answer.Markup);
        Assert.Equal(1, asked.Answers);
    }

    [Fact]
    public async Task The_bot_asks_for_servers_and_for_no_messages()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var identify = discord.Notes.Single(note => note.What == "identify").Data;
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
    }

    [Fact]
    public async Task Op_7_in_the_middle_of_a_command_leaves_it_answered_once()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await BegunAsync(discord, bot);
        discord.Connection!.Reconnect();
        await EndsAnsweredOnceAsync(asked);
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up again");
        Assert.True(discord.Notes.Last(note => note.What == "resume").IsAtResumeHost);
        Assert.Equal(1, discord.Count("identify"));
        await AnsweredAsync(discord);
        // What was under way was not carried out again, and nothing more was said about it.
        Assert.Equal((2, 1), (bot.Commands.Asked, asked.Answers));
        Assert.Empty(asked.Refusals);
    }

    [Fact]
    public async Task What_is_asked_while_the_connection_is_down_is_answered_when_it_is_back()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.DropAll();
        await AnsweredAsync(discord);
        Assert.Equal(1, discord.Count("identify"));
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
    public async Task A_resume_refused_five_times_in_a_row_is_asked_for_a_sixth_time_and_what_is_under_way_is_answered()
    {
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(4));
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        (discord.Faults.RefusedResumes, discord.Faults.AreRefusalsResumable) = (5, true);
        var asked = await BegunAsync(discord, bot);
        discord.DropAll();
        await EndsAnsweredOnceAsync(asked);
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 5, "it is refused five times", 60);
        var late = discord.Ask(DiscordEmulator.Ada, "count");
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 6 && bot.Health.IsReady, "it is let in", 60);
        await AnsweredAsync(discord);
        Assert.Equal(1, discord.Count("identify"));
        Assert.InRange(bot.Commands.Counted, 0, late.Answers);
    }

    [Fact]
    public async Task A_resume_refused_for_good_five_times_ends_in_a_new_session_each_time()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Faults.RefusedResumes = 5;
        for (var time = 1; time <= 5; time++)
        {
            var asked = await BegunAsync(discord, bot);
            discord.DropAll();
            await EndsAnsweredOnceAsync(asked);
            var sessions = time + 1;
            await Eventually.IsTrueAsync(
                () => discord.Count("identify") == sessions && bot.Health.IsReady,
                "a new session begins",
                30
            );
        }
        Assert.Equal(5, discord.Count("resume"));
        await AnsweredAsync(discord);
    }

    [Fact]
    public async Task A_session_declared_invalid_is_begun_anew_or_taken_up_as_it_was_said()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Connection!.Invalidate(isResumable: true);
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "the session is taken up again");
        await AnsweredAsync(discord);
        discord.Connection!.Invalidate(isResumable: false);
        await Eventually.IsTrueAsync(() => discord.Count("identify") == 2, "a new session begins");
        await Eventually.IsTrueAsync(() => bot.Health.IsReady, "the bot is ready");
        await AnsweredAsync(discord);
    }

    [Fact]
    public async Task Op_7_before_hello_is_no_trouble()
    {
        await using var discord = await FastDiscordAsync();
        discord.Faults.ReconnectBeforeHello = 1;
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
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

    [Fact]
    public async Task A_program_that_starts_again_takes_its_session_up()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        var first = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        await first.DisposeAsync();
        var asked = discord.Ask(DiscordEmulator.Ada, "note", ("words", "while away"));
        await using var second = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        await asked.ShownAsync();
        Assert.Equal("while away", asked.Answer.Markup);
        Assert.Equal(1, discord.Count("identify"));
        Assert.Equal(1, discord.Count("resume"));
    }
}
