using System.Text.Json.Nodes;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.Rest;

namespace Bot.Discord.Tests.Interactions;

/// <summary>The way of an answer goes wrong, and it arrives once.</summary>
public sealed class AnswerFaultTests
{
    private const string Callback = "POST /interactions";

    [Theory]
    [InlineData(FaultKind.Status, 502, true)]
    [InlineData(FaultKind.Status, 502, false)]
    [InlineData(FaultKind.Status, 500, true)]
    [InlineData(FaultKind.Reset, 0, true)]
    [InlineData(FaultKind.Reset, 0, false)]
    [InlineData(FaultKind.Hang, 0, true)]
    [InlineData(FaultKind.Hang, 0, false)]
    public async Task An_answer_whose_receipt_is_lost_is_given_once(FaultKind kind, int status, bool wasDone)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Callback, kind) { Status = status, AfterExecution = wasDone });
        var asked = await discord.Ask(DiscordEmulator.Ada, "count").ShownAsync();
        await Eventually.IsTrueAsync(() => discord.CallsTo(Callback).Count == 2, "the answer is sent again");
        Assert.Equal((1, 1), (asked.Answers, bot.Commands.Counted));
        Assert.Equal("Counted 1", asked.Answer.Markup);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task A_limit_on_answers_is_waited_out_within_the_three_seconds(string scope)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Callback, FaultKind.Limit) { Scope = scope, RetryAfter = 0.5 });
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "held")).ShownAsync();
        Assert.Equal("held", asked.Answer.Markup);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_is_wrong_by_an_hour_makes_nobody_late(int hours)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var wrong = discord.Clock.Skewed(TimeSpan.FromHours(hours));
        await using var bot = await (await BotUnderTest.StartAsync(discord, clock: wrong)).ReadyAsync();
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "in time")).ShownAsync();
        Assert.Equal(4, asked.FirstType);
        var key = new PostKey("skewed");
        var room = new RoomId("discord", discord.Guild.Id, discord.Room.Id);
        var since = wrong.GetUtcNow();
        var cancel = TestContext.Current.CancellationToken;
        var posted = await bot.Platform.PostAsync(new Post(room, Reply.Privately("x")) { Key = key }, cancel);
        Assert.Equal(posted, await bot.Platform.FindAsync(room, null, key, since, cancel));
    }

    [Fact]
    public async Task An_interaction_delivered_too_late_is_logged_and_not_tried_again()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Callback, FaultKind.Status) { Status = 404, Code = 10062 });
        discord.Ask(DiscordEmulator.Ada, "note", ("words", "too late"));
        await Eventually.IsTrueAsync(
            () => bot.Log.Lines.Any(line => line.Contains("404/10062", StringComparison.Ordinal)),
            "it is given up"
        );
        Assert.Single(discord.CallsTo(Callback));
        var next = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "next")).ShownAsync();
        Assert.Equal("next", next.Answer.Markup);
    }

    [Fact]
    public async Task No_secret_stands_in_the_log_whatever_goes_wrong()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        foreach (var status in (int[])[400, 403, 404, 500, 502])
        {
            discord.Script(
                new Fault(Callback, FaultKind.Status, 3) { Status = status, Code = status < 500 ? 50035 : 0 }
            );
            await discord.Ask(DiscordEmulator.Ada, "note", ("words", "a member's words")).FirstOrRefusedAsync(1);
        }
        discord.DispatchStrange("INTERACTION_CREATE", new JsonObject { ["token"] = "secret-token", ["data"] = 5 });
        discord.DropAll();
        await Task.WhenAny(
            discord.Ask(DiscordEmulator.Ada, "broken").First,
            Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken)
        );
        var log = bot.Log.ToString();
        Assert.NotEmpty(log);
        Assert.DoesNotContain(DiscordEmulator.Token, log);
        Assert.DoesNotContain("secret-token", log);
        Assert.DoesNotContain("a member's words", log);
        Assert.All(discord.Asked, asked => Assert.DoesNotContain(asked.Token, log));
    }
}
