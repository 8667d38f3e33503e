using System.Text.Json.Nodes;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Gateway;

/// <summary>Frames that are odd, large, in pieces or come twice.</summary>
public sealed class FrameTests : GatewayTests
{
    [Fact]
    public async Task The_same_interaction_delivered_twice_is_answered_once()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = discord.Ask(DiscordEmulator.Ada, "count");
        discord.Repeat(asked);
        await asked.ShownAsync();
        await AnsweredAsync(discord);
        Assert.Equal(1, bot.Commands.Counted);
        Assert.Equal(1, asked.Answers);
        Assert.Empty(asked.Refusals);
    }

    [Fact]
    public async Task Unknown_events_fields_and_interactions_do_no_harm()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Dispatch("SOMETHING_NEW", new JsonObject { ["x"] = new JsonArray(1, null, "2") });
        discord.DispatchStrange("GUILD_CREATE", new JsonObject { ["id"] = 17 });
        discord.DispatchStrange("INTERACTION_CREATE", new JsonObject { ["id"] = new JsonObject() });
        discord.Connection!.Send("this is no JSON");
        discord.Connection!.Send("[]");
        discord.Connection!.Send("""{"op":"zero"}""");
        discord.Connection!.Send("""{"op":99,"d":{},"new":true}""");
        discord.Connection!.Send("""{"op":0,"d":{},"s":"seven","t":5}""");
        var odd = await discord
            .Raise(77, discord.Room, DiscordEmulator.Ada, new JsonObject { ["new"] = 1 })
            .FirstOrRefusedAsync();
        await AnsweredAsync(discord);
        Assert.Equal(1, discord.Count("connect"));
        Assert.NotNull(odd);
    }

    [Fact]
    public async Task Unknown_components_around_a_button_do_no_harm()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "first")).ShownAsync();
        discord.IsOfTomorrow = true;
        var odd = new JsonObject
        {
            ["type"] = 99,
            ["id"] = 70,
            ["new"] = new JsonObject { ["components"] = "none" },
        };
        asked.Answer.Json["components"]!.AsArray().Add(odd.DeepClone());
        var pressed = await discord.Press(DiscordEmulator.Ada, asked.Answer, "Next").ShownAsync();
        Assert.Contains("the next", pressed.Original!.Markup, StringComparison.Ordinal);

        var opened = await discord.Ask(DiscordEmulator.Ada, "ask").ShownAsync();
        opened.Modal!["components"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["type"] = 98,
                    ["component"] = new JsonObject { ["type"] = 97, ["custom_id"] = "z" },
                }
            );
        var sent = await discord.Submit(DiscordEmulator.Ada, opened, ("question", "Why?")).ShownAsync();
        Assert.Equal("Asked: Why?", sent.Answer.Markup);
    }

    [Fact]
    public async Task A_server_of_three_megabytes_is_read()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Guild.Ballast = new JsonArray([
            .. Enumerable
                .Range(0, 30_000)
                .Select(number =>
                    (JsonNode?)
                        new JsonObject
                        {
                            ["member"] =
                                $"somebody with a name of some length, number {number}, and more of it to make it long",
                        }
                ),
        ]);
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        await AnsweredAsync(discord);
        Assert.Equal(1, discord.Count("connect"));
    }

    [Fact]
    public async Task Frames_in_pieces_of_any_length_are_put_together()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        for (var length = 1; length <= 64; length++)
        {
            discord.Faults.PieceLength = length;
            await discord.Ask(DiscordEmulator.Ada, "note", ("words", "in pieces")).ShownAsync();
        }
        Assert.Equal(1, discord.Count("connect"));
    }
}
