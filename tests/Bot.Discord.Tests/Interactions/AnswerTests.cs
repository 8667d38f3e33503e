using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

public sealed class AnswerTests
{
    [Fact]
    public async Task A_quote_appears_in_the_room_with_its_place_under_it()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "Trojan horse")).ShownAsync();
        Assert.Equal(4, asked.FirstType);
        Assert.False(asked.Answer.IsEphemeral);
        Assert.Equal("> “Trojan horse”\n-# — ¶14.2 · §2 A new approach", asked.Answer.Markup);
        Assert.Contains("Next", asked.Answer.Buttons);
        Assert.Contains("Remove", asked.Answer.Buttons);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_the_member_alone()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "for me")).ShownAsync();
        Assert.True(asked.Answer.IsEphemeral);
        Assert.Empty(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_form_opens_and_what_is_sent_with_it_is_asked()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var opened = await discord.Ask(DiscordEmulator.Ada, "ask").ShownAsync();
        Assert.Equal(9, opened.FirstType);
        var sent = await discord.Submit(DiscordEmulator.Ada, opened, ("question", "Why?")).ShownAsync();
        Assert.Equal("Asked: Why?", sent.Answer.Markup);
        Assert.True(sent.Answer.IsEphemeral);
    }

    [Fact]
    public async Task A_press_of_ones_own_button_replaces_the_answer()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        var pressed = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Next").ShownAsync();
        Assert.Equal(7, pressed.FirstType);
        Assert.Contains("the next", Assert.Single(discord.Public(discord.Room)).Markup);
    }
}
