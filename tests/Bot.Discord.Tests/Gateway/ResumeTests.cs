using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Testing.Platforms;

namespace Bot.Discord.Tests.Gateway;

/// <summary>A session is taken up again, or cannot be.</summary>
[Collection(LongestFirst.Mark + nameof(ResumeTests))]
public sealed class ResumeTests : GatewayTests
{
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
