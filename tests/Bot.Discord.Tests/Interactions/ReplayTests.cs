using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

/// <summary>
/// What was asked while nobody listened is delivered when the session is taken up again. Discord's three seconds pass
/// slowly here, so that a busy machine makes nobody late.
/// </summary>
public sealed class ReplayTests
{
    private static Task<DiscordEmulator> SlowDiscordAsync() => DiscordEmulator.StartAsync(new VirtualClock(0.25));

    [Fact]
    public async Task A_form_asked_for_while_the_connection_is_down_opens_when_it_is_back()
    {
        await using var discord = await SlowDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.DropAll();
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask").FirstAsync(20);
        Assert.Equal((9, 1), (asked.FirstType, discord.Count("resume")));
        var sent = await discord.Submit(DiscordEmulator.Ada, asked, ("question", "Why?")).ShownAsync(20);
        Assert.Equal("Asked: Why?", sent.Answer.Markup);
    }

    [Fact]
    public async Task What_needs_no_form_is_acknowledged_before_it_is_carried_out_again()
    {
        await using var discord = await SlowDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.DropAll();
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask", ("question", "Why?")).ShownAsync(20);
        Assert.Equal((5, "Asked: Why?"), (asked.FirstType, asked.Answer.Markup));
    }

    [Fact]
    public async Task A_form_that_can_open_no_more_is_told_and_no_member_is_left_waiting()
    {
        await using var discord = await SlowDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.DropAll();
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask", ("words", "a form all the same")).ShownAsync(20);
        Assert.Equal(5, asked.FirstType);
        Assert.Contains("ask once more", asked.Answer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_told_to_wait_by_a_program_that_ended_is_told_so_by_the_next()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        var first = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "count", ("slow", 600_000)).FirstAsync();
        Assert.True(asked.Original!.IsLoading);
        await first.DisposeAsync();
        await using var second = await BotUnderTest.StartAsync(discord, memory);
        await asked.ShownAsync(30);
        Assert.Contains("interrupted", asked.Answer.Markup, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.Commands.Counted, second.Commands.Counted));
    }

    [Fact]
    public async Task What_changes_nothing_is_answered_by_the_next_program_where_the_last_had_told_to_wait()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        discord.OmitsChannel = true;
        var first = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        memory.Before = (key, cancelled) =>
            key.StartsWith("thread", StringComparison.Ordinal)
                ? Task.Delay(Timeout.InfiniteTimeSpan, discord.Clock, cancelled)
                : Task.CompletedTask;
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "after all")).FirstAsync();
        Assert.True(asked.Original!.IsLoading);
        await first.DisposeAsync();
        memory.Before = (_, _) => Task.CompletedTask;
        await using var second = await BotUnderTest.StartAsync(discord, memory);
        await asked.ShownAsync(30);
        Assert.Equal(("after all", 1), (asked.Answer.Markup, asked.Answers));
    }

    [Fact]
    public async Task Who_lost_the_lease_leaves_the_session_to_the_program_that_holds_it_now()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (
            await BotUnderTest.StartAsync(discord, memory, options => options.KeepSessionOnStop = false)
        ).ReadyAsync();
        await Eventually.IsTrueAsync(() => memory.Values.ContainsKey("session/0/1"), "the session is saved");
        memory.LoseLease();
        await memory.LeaseGivenBack.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("session/0/1", memory.Values.Keys);
    }
}
