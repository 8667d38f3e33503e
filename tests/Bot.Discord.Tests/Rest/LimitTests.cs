using System.Net.Http.Headers;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Rest;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.Rest;
using Emulator.Discord.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Testing.Platforms;

namespace Bot.Discord.Tests.Rest;

/// <summary>Limits that Discord tells are kept, and what may have arrived is never said not to have.</summary>
[Collection(LongestFirst.Mark + nameof(LimitTests))]
public sealed class LimitTests
{
    private const string Posting = "POST /channels/{channel_id}/messages";
    private const string Editing = "PATCH /webhooks";
    private const string Following = "POST /webhooks";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Post Once(DiscordEmulator discord, string? key = null) =>
        new(new RoomId("discord", discord.Guild.Id, discord.Room.Id), Reply.Privately("once"))
        {
            Key = key is null ? null : new PostKey(key),
        };

    [Theory]
    [InlineData(Editing, "note", "user")]
    [InlineData(Editing, "note", "shared")]
    [InlineData(Editing, "note", "global")]
    [InlineData(Following, "quote", "user")]
    [InlineData(Following, "quote", "shared")]
    [InlineData(Following, "quote", "global")]
    public async Task A_limit_on_what_follows_an_acknowledgement_is_waited_out(
        string route,
        string command,
        string scope
    )
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(route, FaultKind.Limit, Times: 2) { Scope = scope, RetryAfter = 1.5 });
        var asked = discord.Ask(DiscordEmulator.Ada, command, ("words", "held"), ("slow", 1700));
        await Eventually.IsTrueAsync(() => IsAnswered(asked), "it is answered", 30);
        var tries = discord.CallsTo(route).Take(3).Select(call => call.At).ToList();
        Assert.All(
            tries.Zip(tries.Skip(1)),
            pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1.5), $"{pair}")
        );
        Assert.Equal((5, 1), (asked.FirstType, asked.Answers));
    }

    private static bool IsAnswered(EmulatedInteraction asked) =>
        asked.Visible is [var answer] && answer.Markup.Contains("held", StringComparison.Ordinal);

    [Fact]
    public async Task A_post_under_way_when_patience_ends_may_have_arrived_and_that_is_said()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Posting, FaultKind.Limit) { RetryAfter = 80 });
        discord.Script(new Fault(Posting, FaultKind.Hang) { AfterExecution = true });
        var posting = bot.Platform.PostAsync(Once(discord), Cancel);
        await Eventually.IsTrueAsync(
            () => bot.Log.Lines.Any(line => line.Contains("limit holds", StringComparison.Ordinal)),
            "the limit is met"
        );
        await Eventually.IsTrueAsync(
            () =>
            {
                if (discord.Public(discord.Room).Count == 0)
                    discord.Clock.Jump(TimeSpan.FromSeconds(1));
                return discord.Public(discord.Room).Count == 1;
            },
            "the post arrives"
        );
        discord.Clock.Jump(TimeSpan.FromSeconds(12));
        var error = await Assert.ThrowsAsync<PlatformException>(() => posting);
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
    }

    [Fact]
    public async Task A_try_that_may_have_arrived_counts_more_than_a_later_one_that_did_not()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Posting, FaultKind.Status) { Status = 502, AfterExecution = true });
        discord.Script(new Fault(Posting, FaultKind.Html) { Status = 403 });
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(Once(discord, "daily-1"), Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        Assert.Single(discord.Public(discord.Room));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.Script(new Fault(Posting, FaultKind.Flood) { AfterExecution = true });
        var error = await Assert.ThrowsAsync<PlatformException>(() => bot.Platform.PostAsync(Once(discord), Cancel));
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        // What lay in the sockets' own buffers was sent and not read.
        Assert.InRange(discord.Flooded, 1, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task A_post_that_was_not_looked_for_to_the_end_is_not_said_to_be_absent()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        var since = discord.Clock.GetUtcNow();
        await bot.Platform.PostAsync(Once(discord, "daily-2"), Cancel);
        for (var number = 0; number < 600; number++)
            discord.Say(discord.Room, DiscordEmulator.Ada, $"talk {number}");
        var room = new RoomId("discord", discord.Guild.Id, discord.Room.Id);
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.FindAsync(room, null, new PostKey("daily-2"), since, Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
    }

    [Fact]
    public async Task A_pause_that_was_ordered_is_not_cut_short_by_an_answer_that_was_on_its_way()
    {
        var time = new FakeTimeProvider();
        var bucket = new Bucket(time);
        (await bucket.EnterAsync(Cancel)).Dispose();
        bucket.Pause(TimeSpan.FromSeconds(10));
        bucket.Learn(new Bucket.Pass(), limit: 5, remaining: 4, TimeSpan.FromSeconds(1));
        var next = bucket.EnterAsync(Cancel);
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        (await next).Dispose();
    }

    [Fact]
    public async Task A_pause_that_was_ordered_is_kept_however_many_channels_are_written_to()
    {
        var time = new FakeTimeProvider();
        var limits = new RateLimits(time);
        RestRequest To(string channel) => new(HttpMethod.Post, "channels/{c}/messages", "x") { Resource = channel };
        var answer = new HttpResponseMessage().Headers;
        Tell(answer, "Bucket", "b");
        Tell(answer, "Limit", "5");
        Tell(answer, "Remaining", "4");
        Tell(answer, "Reset-After", "1");
        limits.Learn(To("0"), new Bucket.Pass(), answer);
        limits.Pause(To("0"), TimeSpan.FromMinutes(1));
        for (var channel = 1; channel <= 20_001; channel++)
            limits.Learn(To($"{channel}"), new Bucket.Pass(), answer);
        var next = limits.EnterAsync(To("0"), Cancel);
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(2));
        (await next).Dispose();
    }

    private static void Tell(HttpResponseHeaders headers, string name, string value) =>
        headers.TryAddWithoutValidation($"X-RateLimit-{name}", value);

    [Fact]
    public async Task A_token_that_dies_in_service_is_told_by_health_and_members_are_answered_as_long_as_it_goes()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.IsTokenGood = false;
        await Assert.ThrowsAsync<PlatformException>(() => bot.Platform.PostAsync(Once(discord), Cancel));
        Assert.Equal((false, true), (bot.Health.IsReady, bot.Health.IsStopped));
        Assert.Contains("token", bot.Health.Words, StringComparison.Ordinal);
        var asked = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "still here")).ShownAsync();
        Assert.Equal("still here", asked.Answer.Markup);
        // The next look for the gateway meets the dead token as well, and ends it.
        discord.ForgetSessions();
        discord.DropAll();
        await Eventually.IsTrueAsync(
            () => bot.Log.Lines.Any(line => line.Contains("refuses this bot for good", StringComparison.Ordinal)),
            "the bot stops",
            30
        );
        Assert.Equal(1, discord.InvalidRequests);
    }

    [Fact]
    public async Task A_command_met_by_cloudflares_page_is_logged_and_health_tells_it_until_the_door_opens()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        // A request of the start that goes well would show the door open.
        await Eventually.IsTrueAsync(
            () => bot.Log.Lines.Any(line => line.Contains("commands registered", StringComparison.Ordinal)),
            "nothing of the start is under way"
        );
        discord.Script(new Fault("POST /interactions", FaultKind.Html) { Status = 403 });
        discord.Ask(DiscordEmulator.Ada, "note", ("words", "x"));
        await Eventually.IsTrueAsync(() => !bot.Health.IsReady, "health tells it");
        Assert.Contains("Cloudflare", bot.Health.Words, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(
            () => bot.Log.Lines.Any(line => line.Contains("was not answered (403/0)", StringComparison.Ordinal)),
            "the log tells it"
        );
        discord.Clock.Jump(TimeSpan.FromMinutes(3));
        await discord.Ask(DiscordEmulator.Ada, "note", ("words", "x")).ShownAsync();
        await Eventually.IsTrueAsync(() => bot.Health.IsReady, "the door is open");
        Assert.Equal(1, bot.Services.GetRequiredService<RestClient>().Invalid.Count);
    }
}
