using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Testing.Platforms;

namespace Bot.Discord.Tests.Clients;

/// <summary>Real clients get on with the emulator: what holds for them holds for Discord.</summary>
[Collection(LongestFirst.Mark + nameof(RealClientTests))]
public sealed class RealClientTests
{
    private static async Task<DiscordEmulator> StartAsync()
    {
        var discord = await DiscordEmulator.StartAsync();
        discord.IsForeignClient = true;
        return discord;
    }

    [Theory]
    [InlineData("discord.js")]
    [InlineData("core")]
    public async Task A_real_client_logs_in_and_answers_in_every_way(string kind)
    {
        await using var discord = await StartAsync();
        await using var client = await NodeClient.StartAsync(kind, discord);
        Assert.Equal(["ping"], discord.RegisteredNames);
        var ada = DiscordEmulator.Ada;
        var ping = await discord.Ask(ada, "ping").ShownAsync();
        Assert.Equal("pong", ping.Answer.Markup);
        var message = ping.Answer;
        await discord.Press(ada, message, "Press").ShownAsync();
        Assert.Equal("pressed", message.Markup);

        var edited = await discord.Ask(ada, "edit").ShownAsync();
        Assert.Equal(("edited", true), (edited.Answer.Markup, edited.Answer.IsEphemeral));

        var followed = discord.Ask(ada, "follow");
        await Eventually.IsTrueAsync(() => followed.Visible.Count == 2, "the follow-up comes");
        Assert.Equal(["one", "two"], followed.Visible.Select(one => one.Markup));

        var opened = await discord.Ask(ada, "modal").ShownAsync();
        var sent = await discord.Submit(ada, opened, ("question", "Why?")).ShownAsync();
        Assert.Equal("You asked: Why?", sent.Answer.Markup);

        Assert.Equal(["one"], (await discord.Typing(ada, "ping", "words", "o").ShownAsync()).Choices);
        Assert.Equal("same", (await discord.Ask(ada, "nonce").ShownAsync()).Answer.Markup);
        Assert.DoesNotContain(client.Lines, line => line.StartsWith("error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("discord.js")]
    [InlineData("core")]
    public async Task A_real_client_resumes_knows_a_zombie_and_keeps_to_the_limits(string kind)
    {
        await using var discord = await StartAsync();
        discord.HeartbeatInterval = 1500;
        await using var client = await NodeClient.StartAsync(kind, discord);
        discord.Connection!.Reconnect();
        await Eventually.IsTrueAsync(() => discord.Count("resume") == 1, "op 7 is followed by a resume");
        Assert.Equal("pong", (await discord.Ask(DiscordEmulator.Ada, "ping").ShownAsync()).Answer.Markup);
        discord.Faults.NoAcknowledgements = true;
        var resumed = discord.Count("resume");
        await Eventually.IsTrueAsync(() => discord.Count("resume") > resumed, "a zombie is followed by a resume");
        discord.Faults.NoAcknowledgements = false;
        var burst = discord.Ask(DiscordEmulator.Ada, "burst");
        await Eventually.IsTrueAsync(
            () => discord.Public(discord.Room).Any(one => one.Markup == "done"),
            "the burst ends",
            20
        );
        Assert.Equal(
            8,
            discord.Public(discord.Room).Count(one => one.Markup.StartsWith("number", StringComparison.Ordinal))
        );
        Assert.Equal(0, discord.InvalidRequests);
        Assert.Equal(1, discord.Count("identify"));
        Assert.NotNull(burst);
    }
}
