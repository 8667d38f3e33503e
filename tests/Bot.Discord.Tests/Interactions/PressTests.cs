using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

public sealed class PressTests
{
    [Fact]
    public async Task A_press_of_somebody_elses_button_is_answered_privately_and_changes_nothing()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var pressed = await discord.Press(DiscordEmulator.Ben, asked.Answer, "Next").ShownAsync();
        Assert.Equal(4, pressed.FirstType);
        Assert.True(pressed.Answer.IsEphemeral);
        Assert.Contains("first", Assert.Single(discord.Public(discord.Room)).Markup);
    }

    [Fact]
    public async Task Buttons_work_after_a_restart_also_those_too_long_for_their_id()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        var first = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        await first.DisposeAsync();
        await using var second = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        var near = await discord.Press(DiscordEmulator.Ada, asked.Answer, "More").ShownAsync();
        Assert.Equal("more of it", near.Answer.Markup);
        var far = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Far").ShownAsync();
        Assert.Equal(new string('x', 300), far.Answer.Markup);
    }

    [Theory]
    [InlineData("0quote?words=forged!0abcdefgh!abcdefghijkl")]
    [InlineData("0~AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("0")]
    [InlineData("*********")]
    [InlineData("0!!!")]
    public async Task A_forged_button_leads_nowhere(string id)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var pressed = await discord.PressId(DiscordEmulator.Ada, asked.Answer, id).ShownAsync();
        Assert.True(pressed.Answer.IsEphemeral);
        Assert.Contains("leads nowhere", pressed.Answer.Markup);
        Assert.Equal(1, bot.Commands.Asked);
    }

    [Fact]
    public async Task A_button_of_another_room_leads_nowhere()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var other = discord.AddChannel(discord.Guild);
        var here = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "here")).ShownAsync();
        var there = await discord.AskIn(other, DiscordEmulator.Ada, "quote", ("words", "there")).ShownAsync();
        var pressed = await discord.PressId(DiscordEmulator.Ada, there.Answer, here.Answer.Button("Next")).ShownAsync();
        Assert.Contains("leads nowhere", pressed.Answer.Markup);
    }

    [Fact]
    public async Task A_thread_belongs_to_its_parents_room()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var thread = discord.AddChannel(discord.Guild, type: 11, parent: discord.Room.Id);
        var here = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "here")).ShownAsync();
        var inside = await discord.AskIn(thread, DiscordEmulator.Ada, "quote", ("words", "there")).ShownAsync();
        var pressed = await discord
            .PressId(DiscordEmulator.Ada, inside.Answer, here.Answer.Button("Next"))
            .ShownAsync();
        Assert.Equal(7, pressed.FirstType);
    }

    [Fact]
    public async Task Whoever_asked_or_a_moderator_can_remove_an_answer_and_nobody_else()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var first = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var second = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "second")).ShownAsync();
        var refused = await discord.Press(DiscordEmulator.Ben, first.Answer, "Remove").ShownAsync();
        Assert.Contains("Only whoever asked", refused.Answer.Markup);
        Assert.Equal(2, discord.Public(discord.Room).Count);
        discord.Press(DiscordEmulator.Ada, first.Answer, "Remove");
        discord.Press(DiscordEmulator.Moderator, second.Answer, "Remove");
        await Eventually.IsTrueAsync(() => discord.Public(discord.Room).Count == 0, "both are removed");
    }

    [Fact]
    public async Task An_answer_grows_beyond_plain_content_and_stays_a_message()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "short")).ShownAsync();
        var longer = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Long").ShownAsync();
        var message = Assert.Single(discord.Public(discord.Room));
        Assert.True(message.IsMadeOfComponents);
        Assert.True(message.Markup.Length > 3000);
        Assert.Equal(7, longer.FirstType);
    }

    [Fact]
    public async Task Moderators_commands_are_refused_kindly_to_others_with_every_press()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var refused = await discord.Ask(DiscordEmulator.Ada, "settings").ShownAsync();
        Assert.Contains("moderators", refused.Answer.Markup);
        var done = await discord.Ask(DiscordEmulator.Moderator, "settings").ShownAsync();
        Assert.Equal("Set.", done.Answer.Markup);
    }

    [Fact]
    public async Task Values_are_offered_while_typing()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var typing = await discord.Typing(DiscordEmulator.Ada, "quote", "words", "Bra").ShownAsync();
        Assert.Equal(8, typing.FirstType);
        Assert.Equal(25, typing.Choices.Count);
        Assert.Equal("words Bra 1", typing.Choices[0]);
    }

    [Fact]
    public async Task A_bug_ends_in_an_apology_with_a_reference()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "broken").ShownAsync();
        Assert.True(asked.Answer.IsEphemeral);
        Assert.Contains("not your doing", asked.Answer.Markup);
    }

    [Fact]
    public async Task A_picture_comes_with_words_and_a_file_with_its_name()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "picture").ShownAsync();
        Assert.Equal([1, 2, 3], asked.Answer.Files["time_line.png"]);
        Assert.Equal("Two dates in a row", asked.Answer.Json["attachments"]![0]!["description"]!.GetValue<string>());
        Assert.Equal("all of it"u8.ToArray(), asked.Answer.Files["list.txt"]);
    }

    [Fact]
    public async Task A_subcommand_is_known_by_its_commands_name_and_its_own()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        Assert.Equal("Stopped.", (await discord.Ask(DiscordEmulator.Ada, "daily stop").ShownAsync()).Answer.Markup);
    }
}
