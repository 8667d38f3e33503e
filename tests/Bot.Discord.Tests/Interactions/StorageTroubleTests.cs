using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

/// <summary>The store is slow or is not there, and no member is left without a word.</summary>
public sealed class StorageTroubleTests
{
    private const string Trouble = "Something is wrong here at the moment";

    private readonly MemoryInMemory _memory = new();

    private static Func<string, CancellationToken, Task> Fails(string kind) =>
        (key, _) =>
            key.StartsWith(kind, StringComparison.Ordinal)
                ? Task.FromException(new InvalidOperationException("the disk is full"))
                : Task.CompletedTask;

    private static Func<string, CancellationToken, Task> TakesLong(string kind, TimeProvider time) =>
        (key, cancelled) =>
            key.StartsWith(kind, StringComparison.Ordinal)
                ? Task.Delay(TimeSpan.FromSeconds(6), time, cancelled)
                : Task.CompletedTask;

    [Theory]
    [InlineData("interaction", "count")]
    [InlineData("thread", "note")]
    [InlineData("state", "quote")]
    public async Task Whoever_asks_while_the_store_fails_is_told(string kind, string command)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        discord.OmitsChannel = true;
        _memory.Before = Fails(kind);
        var asked = await discord.Ask(DiscordEmulator.Ada, command, ("words", "x")).ShownAsync();
        Assert.Contains(Trouble, asked.Answer.Markup, StringComparison.Ordinal);
        Assert.Equal((true, 1), (asked.Answer.IsEphemeral, asked.Answers));
        _memory.Before = (_, _) => Task.CompletedTask;
        var next = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "next")).ShownAsync();
        Assert.Equal("next", next.Answer.Markup);
    }

    [Fact]
    public async Task Whoever_presses_a_button_that_cannot_be_looked_up_is_told()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        _memory.Before = Fails("state");
        var pressed = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Far").ShownAsync();
        Assert.Contains(Trouble, pressed.Answer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_came_late_and_cannot_be_made_takes_the_place_of_thinking()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        _memory.Before = Fails("state");
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 2000)).FirstAsync();
        await Eventually.IsTrueAsync(
            () => asked.Original!.Markup.Contains(Trouble, StringComparison.Ordinal),
            "the member is told"
        );
        Assert.Equal(5, asked.FirstType);
    }

    [Theory]
    [InlineData("interaction", "count", "Counted 1")]
    [InlineData("thread", "note", "x")]
    public async Task A_slow_store_is_waited_for_and_the_member_told_that_an_answer_comes(
        string kind,
        string command,
        string answer
    )
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        discord.OmitsChannel = true;
        _memory.Before = TakesLong(kind, discord.Clock);
        var asked = await discord.Ask(DiscordEmulator.Ada, command, ("words", "x")).ShownAsync(20);
        Assert.Equal((5, answer), (asked.FirstType, asked.Answer.Markup));
    }

    [Fact]
    public async Task A_form_behind_a_slow_store_is_given_up_and_the_member_told()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        _memory.Before = TakesLong("interaction", discord.Clock);
        var asked = await discord.Ask(DiscordEmulator.Ada, "ask").ShownAsync();
        Assert.Contains("took too long", asked.Answer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_once_at_the_start_costs_neither_the_connection_nor_the_commands()
    {
        var failures = new HashSet<string> { "session/0/1", $"commands/{DiscordEmulator.Application}" };
        _memory.Before = (key, _) =>
        {
            lock (failures)
                return failures.Remove(key)
                    ? Task.FromException(new InvalidOperationException("the database is locked"))
                    : Task.CompletedTask;
        };
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(2));
        await using var bot = await (await BotUnderTest.StartAsync(discord, _memory)).ReadyAsync();
        await Eventually.IsTrueAsync(() => discord.CallsTo("PUT").Count == 1, "the commands are registered");
        Assert.Empty(failures);
        Assert.Equal(2, bot.Log.Lines.Count(line => line.Contains("the database is locked", StringComparison.Ordinal)));
    }
}
