using System.Text.Json;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests;

/// <summary>Joining a server, leaving it, and what is neither.</summary>
public sealed class GuildTests
{
    private const string Posting = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task A_server_that_is_joined_is_greeted_once_with_one_button()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
        var joined = discord.Join();
        await Eventually.IsTrueAsync(() => discord.Public(joined.System).Count == 1, "the greeting comes");
        var greeting = discord.Public(joined.System)[0];
        Assert.Equal(["Set up"], greeting.Buttons);
        discord.Outage(joined);
        discord.Return(joined);
        discord.Dispatch("GUILD_CREATE", joined.Created(), joined.Id);
        var pressed = await discord.Press(DiscordEmulator.Moderator, greeting, "Set up").ShownAsync();
        Assert.Equal("Set.", pressed.Answer.Markup);
        Assert.Single(discord.Public(joined.System));
        Assert.Empty(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_server_that_was_joined_while_no_program_ran_is_greeted_by_the_next_once()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        var joined = discord.Join();
        for (var start = 1; start <= 2; start++)
        {
            await using var bot = await (
                await BotUnderTest.StartAsync(discord, memory, options => options.KeepSessionOnStop = false)
            ).ReadyAsync();
            await Eventually.IsTrueAsync(() => discord.Public(joined.System).Count == 1, "the greeting comes");
            await discord.AskIn(joined.System, DiscordEmulator.Ada, "note", ("words", "x")).ShownAsync();
            Assert.Equal(start, discord.Count("identify"));
        }
        Assert.Single(discord.Public(joined.System));
    }

    [Fact]
    public async Task A_server_without_a_place_to_greet_in_is_joined_in_silence()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var guild = discord.AddGuild();
        guild.JoinedAt = discord.Clock.GetUtcNow();
        guild.System.Denied.Add("SEND_MESSAGES");
        discord.Dispatch("GUILD_CREATE", guild.Created(), guild.Id);
        await Eventually.IsTrueAsync(() => discord.CallsTo(Posting).Count == 1, "it is tried");
        var asked = await discord.AskIn(guild.System, DiscordEmulator.Ada, "note", ("words", "works")).ShownAsync();
        Assert.Equal("works", asked.Answer.Markup);
        Assert.Single(discord.CallsTo(Posting));
    }

    [Fact]
    public async Task An_outage_is_no_leaving_and_a_leaving_is_told_apart()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var room = new RoomId("discord", discord.Guild.Id, discord.Room.Id);
        await PostAsync(null);
        discord.Outage(discord.Guild);
        await PostAsync(PlatformFault.Unavailable);
        discord.Return(discord.Guild);
        await PostAsync(null);
        discord.Remove(discord.Guild);
        await PostAsync(PlatformFault.Removed);
        Assert.DoesNotContain(discord.Public(discord.Room), message => message.Buttons.Contains("Set up"));

        async Task PostAsync(PlatformFault? expected)
        {
            // The event and the post race each other: until the event is there the last state still holds.
            for (var tries = 0; await FaultAsync() != expected; tries++)
            {
                Assert.True(tries < 200, $"posting never gave {expected}");
                await Task.Delay(
                    TimeSpan.FromMilliseconds(20),
                    TimeProvider.System,
                    TestContext.Current.CancellationToken
                );
            }
        }

        async Task<PlatformFault?> FaultAsync()
        {
            try
            {
                var cancel = TestContext.Current.CancellationToken;
                await bot.Platform.PostAsync(new Post(room, Reply.Privately("x")) { Key = new PostKey("one") }, cancel);
                return null;
            }
            catch (PlatformException error)
            {
                return error.Fault;
            }
        }
    }

    [Fact]
    public async Task Commands_are_registered_once_and_again_only_when_they_change()
    {
        var memory = new MemoryInMemory();
        await using var discord = await DiscordEmulator.StartAsync();
        for (var start = 0; start < 3; start++)
        {
            await using var bot = await (await BotUnderTest.StartAsync(discord, memory)).ReadyAsync();
            await Eventually.IsTrueAsync(
                () => bot.Log.Lines.Any(line => line.Contains(" 330", StringComparison.Ordinal)),
                "registration is settled"
            );
        }
        Assert.Single(discord.CallsTo("PUT /applications"));
        await memory.WriteAsync(
            $"commands/{DiscordEmulator.Application}",
            "another",
            TestContext.Current.CancellationToken
        );
        await using var changed = await BotUnderTest.StartAsync(discord, memory);
        await Eventually.IsTrueAsync(() => discord.CallsTo("PUT /applications").Count == 2, "they are registered anew");
    }

    [Fact]
    public async Task Only_settings_are_hidden_from_those_who_may_not_use_them()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        await Eventually.IsTrueAsync(() => discord.Registered.ValueKind == JsonValueKind.Array, "they are registered");
        var hidden = discord
            .CallsTo("PUT /applications")[0]
            .Body.EnumerateArray()
            .Where(command => command.TryGetProperty("default_member_permissions", out _));
        Assert.Equal("settings", Assert.Single(hidden).GetProperty("name").GetString());
        var daily = discord
            .Registered.EnumerateArray()
            .Single(command => command.GetProperty("name").GetString() == "daily");
        Assert.Equal(
            ["start", "stop"],
            daily.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("name").GetString())
        );
    }
}
