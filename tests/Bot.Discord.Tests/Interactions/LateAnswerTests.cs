using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.Rest;
using Emulator.Discord.World;
using Testing.Platforms;

namespace Bot.Discord.Tests.Interactions;

/// <summary>What members see when an answer takes longer than Discord waits.</summary>
[Collection(LongestFirst.Mark + nameof(LateAnswerTests))]
public sealed class LateAnswerTests
{
    private static Task<DiscordEmulator> FastDiscordAsync() => DiscordEmulator.StartAsync(new VirtualClock(1));

    [Fact]
    public async Task A_late_answer_to_the_room_is_acknowledged_privately_and_then_posted()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 4000)).FirstAsync();
        Assert.Equal(5, asked.FirstType);
        Assert.True(asked.Original!.IsEphemeral);
        await Eventually.IsTrueAsync(() => asked.Original!.IsDeleted, "the acknowledgement goes");
        Assert.False(asked.Answer.IsEphemeral);
        Assert.Contains("late", asked.Answer.Markup);
        Assert.Single(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_late_private_answer_fills_in_the_acknowledgement()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "late"), ("slow", 4000)).ShownAsync();
        Assert.Equal(5, asked.FirstType);
        Assert.True(asked.Answer.IsEphemeral);
        Assert.Equal("late", asked.Answer.Markup);
    }

    [Theory]
    [InlineData(50035, "Discord did not accept")]
    [InlineData(200000, "filter")]
    public async Task A_late_private_answer_that_is_refused_leaves_nobody_before_a_thinking_bot(int code, string told)
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault("PATCH /webhooks", FaultKind.Status) { Status = 400, Code = code });
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "late"), ("slow", 1800)).ShownAsync();
        Assert.Contains(told, asked.Answer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_was_sent_to_the_room_finds_the_answer_there_once_though_the_bot_stops_and_starts()
    {
        await using var discord = await FastDiscordAsync();
        var memory = new MemoryInMemory();
        var bot = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        discord.Script(new Fault("POST /webhooks", FaultKind.Limit) { RetryAfter = 1 });
        discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 1600));
        await Eventually.IsTrueAsync(() => discord.CallsTo("POST /webhooks").Count == 1, "the room is tried");
        await bot.DisposeAsync();
        Assert.Contains("late", Assert.Single(discord.Public(discord.Room)).Markup, StringComparison.Ordinal);

        // It was not done when the session was left, so it comes again, and is as slow again.
        await using var next = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        await Eventually.IsTrueAsync(() => next.Commands.Asked == 1, "it comes again");
        await discord.Ask(DiscordEmulator.Ada, "note", ("words", "after it"), ("slow", 2500)).ShownAsync(20);
        Assert.Single(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_form_that_takes_two_seconds_to_make_opens()
    {
        // Slow, so that the little that is left of the time is not spent by a busy machine.
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(0.2));
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask", ("slow", 1800)).FirstAsync(30);
        Assert.Equal(9, asked.FirstType);
    }

    [Fact]
    public async Task A_form_that_takes_too_long_to_make_is_given_up_and_the_member_told()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask", ("slow", 4000)).ShownAsync();
        Assert.Equal(4, asked.FirstType);
        Assert.True(asked.Answer.IsEphemeral);
        Assert.Contains("took too long", asked.Answer.Markup);
        await Eventually.IsTrueAsync(() => bot.Commands.Asked == 1, "the command ends");
        Assert.Equal(1, asked.Answers);
    }

    [Fact]
    public async Task A_form_that_is_slow_to_be_taken_in_is_acknowledged_and_then_answered()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var opened = await discord.Ask(DiscordEmulator.Ada, "ask", ("words", TestCommands.SentSlowly)).FirstAsync();
        var sent = await discord.Submit(DiscordEmulator.Ada, opened, ("question", "Why?")).ShownAsync();
        Assert.Equal(5, sent.FirstType);
        Assert.True(sent.Answer.IsEphemeral);
        Assert.Equal("Asked: Why?", sent.Answer.Markup);
    }

    [Fact]
    public async Task A_late_press_edits_the_message_it_hangs_on()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var pressed = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Slow next").ShownAsync();
        Assert.Equal(6, pressed.FirstType);
        Assert.Contains("late next", Assert.Single(discord.Public(discord.Room)).Markup);
    }

    [Fact]
    public async Task A_late_press_that_is_answered_apart_reaches_the_presser_alone()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var own = discord.Press(DiscordEmulator.Ada, asked.Answer, "Slow more");
        var others = discord.Press(DiscordEmulator.Ben, asked.Answer, "Slow next");
        foreach (var (pressed, words) in ((EmulatedInteraction, string)[])[(own, "late more"), (others, "late next")])
        {
            await pressed.ShownAsync();
            Assert.Equal((5, true), (pressed.FirstType, pressed.Answer.IsEphemeral));
            Assert.Contains(words, pressed.Answer.Markup, StringComparison.Ordinal);
        }
        Assert.Contains("first", Assert.Single(discord.Public(discord.Room)).Markup);
    }

    [Fact]
    public async Task A_late_answer_in_a_thread_stays_in_the_thread()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var thread = discord.AddChannel(discord.Guild, type: 11, parent: discord.Room.Id);
        var asked = discord.AskIn(thread, DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 2000));
        await Eventually.IsTrueAsync(() => asked.Original is { IsDeleted: true }, "the acknowledgement goes");
        Assert.Contains("late", Assert.Single(discord.Public(thread)).Markup);
        Assert.Empty(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_late_answer_that_cannot_be_posted_reaches_the_member_alone()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Room.Denied.Add("SEND_MESSAGES");
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 4000)).ShownAsync();
        await Eventually.IsTrueAsync(
            () => asked.Original!.Markup.Contains("for you alone", StringComparison.Ordinal),
            "the member is told"
        );
        Assert.True(asked.Answer.IsEphemeral);
        Assert.Contains("late", asked.Answer.Markup);
    }

    [Fact]
    public async Task A_follow_up_of_unknown_fate_is_not_sent_twice()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault("POST /webhooks", FaultKind.Status) { Status = 502, AfterExecution = true });
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 4000)).ShownAsync();
        await Eventually.IsTrueAsync(
            () => asked.Original!.Markup.Contains("for you alone", StringComparison.Ordinal),
            "the member is told"
        );
        Assert.Single(discord.Public(discord.Room));
        Assert.Single(discord.CallsTo("POST /webhooks"));
    }

    [Fact]
    public async Task A_slow_command_does_not_hold_up_its_room()
    {
        await using var discord = await FastDiscordAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var slow = Enumerable
            .Range(0, 10)
            .Select(_ => discord.Ask(DiscordEmulator.Ada, "note", ("words", "slow"), ("slow", 5000)))
            .ToList();
        var quick = await discord.Ask(DiscordEmulator.Ben, "note", ("words", "quick")).ShownAsync();
        Assert.Equal(4, quick.FirstType);
        foreach (var asked in slow)
            Assert.Equal("slow", (await asked.ShownAsync()).Answer.Markup);
    }
}
