using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Gateway;

/// <summary>What tests of the gateway do again and again.</summary>
public abstract class GatewayTests
{
    /// <summary>Twice as fast, and no faster: Discord's three seconds must not be over while a busy machine thinks.</summary>
    private protected static Task<DiscordEmulator> FastDiscordAsync() =>
        DiscordEmulator.StartAsync(new VirtualClock(2));

    /// <summary>A command is under way.</summary>
    private protected static async Task<EmulatedInteraction> BegunAsync(DiscordEmulator discord, BotUnderTest bot)
    {
        var before = bot.Commands.Asked;
        var asked = discord.Ask(DiscordEmulator.Ada, "note", ("words", "in the middle"), ("slow", 1000));
        await Eventually.IsTrueAsync(() => bot.Commands.Asked == before + 1, "the command begins");
        return asked;
    }

    private protected static async Task EndsAnsweredOnceAsync(EmulatedInteraction asked)
    {
        await asked.ShownAsync(20);
        Assert.Equal(("in the middle", 1), (asked.Answer.Markup, asked.Answers));
        Assert.Empty(asked.Refusals);
    }

    private protected static async Task AnsweredAsync(DiscordEmulator discord)
    {
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "still here")).ShownAsync(20);
        Assert.Equal("still here", asked.Answer.Markup);
        Assert.Equal(1, asked.Answers);
    }
}
