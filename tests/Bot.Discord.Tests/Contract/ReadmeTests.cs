using System.Net;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;
using Testing.Platforms.Remote;

namespace Bot.Discord.Tests.Contract;

/// <summary>The steps of the README, as somebody follows them who has only that: the token, the doctor, the invitation, the program.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task Whoever_follows_the_steps_is_invited_let_in_greeted_and_answered()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Remove(discord.Guild);
        await using var program = new RealProgram(
            ("Discord__Token", DiscordEmulator.Token),
            ("Discord__ApiBaseUrl", discord.ApiBaseUrl)
        );
        var (found, code) = await program.AskAsync("doctor");
        Assert.Equal(1, code);
        Assert.Contains("the token is good", found, StringComparison.Ordinal);
        var link = found.Split().First(word => word.StartsWith("https://discord.com/oauth2", StringComparison.Ordinal));
        Assert.Contains("scope=bot+applications.commands", link, StringComparison.Ordinal);
        Assert.Contains($"client_id={DiscordEmulator.Application}", link, StringComparison.Ordinal);

        // They open the link and choose their server; it gives the bot what the link asks for.
        var server = discord.Join();
        server.Roles[1] = server.Roles[1] with { Permissions = link.Split("permissions=")[1] };
        (found, code) = await program.AskAsync("doctor");
        Assert.True(code == 0, found);

        Assert.Equal($"Discord      over the gateway of {discord.ApiBaseUrl}", await program.StartAsync("Discord"));
        await Eventually.IsTrueAsync(() => discord.Public(server.System).Count == 1, "the server is greeted", 90);
        Assert.Single(discord.Public(server.System)[0].Buttons);
        Assert.Contains("quote", discord.RegisteredNames);
        Assert.Equal(("ready\n", 0), await program.AskAsync("health"));
        await IsAnsweredAsync(discord, server);
    }

    [Fact]
    public async Task Whoever_follows_the_steps_for_HTTP_is_answered()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var program = new RealProgram(
            ("Discord__Token", DiscordEmulator.Token),
            ("Discord__ApiBaseUrl", discord.ApiBaseUrl),
            ("Discord__Transport", "Http"),
            ("Discord__PublicKey", discord.PublicKey)
        );
        await program.StartAsync("Discord");
        discord.Endpoint = new Uri($"{program.HooksUrl}/discord/interactions");
        // Discord asks the address when it is entered.
        Assert.Equal((HttpStatusCode.OK, """{"type":1}"""), await PingedAsync(discord));
        await Eventually.IsTrueAsync(() => discord.RegisteredNames.Contains("quote"), "commands are registered", 90);
        await IsAnsweredAsync(discord, discord.Guild);
        Assert.Empty(discord.Notes);
    }

    /// <summary>The address is served a moment after the program has said so.</summary>
    private static async Task<(HttpStatusCode, string)> PingedAsync(DiscordEmulator discord)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                return await discord.PingAsync();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(
                    TimeSpan.FromMilliseconds(100),
                    TimeProvider.System,
                    TestContext.Current.CancellationToken
                );
            }
        }
        return await discord.PingAsync();
    }

    private static async Task IsAnsweredAsync(DiscordEmulator discord, EmulatedGuild server)
    {
        var asked = discord.AskIn(server.Channels[0], DiscordEmulator.Ada, "quote", ("words", "Bratislava"));
        await asked.ShownAsync(30);
        Assert.Contains("Bratislava", asked.Answer.Markup, StringComparison.Ordinal);
        Assert.Contains("¶", asked.Answer.Markup, StringComparison.Ordinal);
    }
}
