using Bot.Chat.Commands;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Rest;

/// <summary>What the bot posts of its own accord appears once, whatever goes wrong on the way.</summary>
public sealed class PostTests
{
    private const string Posting = "POST /channels/{channel_id}/messages";
    private static readonly PostKey Key = new("daily-2026-11-24-1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RoomId Room(DiscordEmulator discord) => new("discord", discord.Guild.Id, discord.Room.Id);

    private static Reply Post(string words, params Button[] buttons) =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Prose.Of(words)],
            Buttons = buttons,
        };

    private static readonly Button Read = new("I have read this", Call.To("note", ("words", "read")));

    private static async Task<(DiscordEmulator Discord, BotUnderTest Bot)> StartAsync(double rate = 5)
    {
        var discord = await DiscordEmulator.StartAsync(new VirtualClock(rate));
        return (discord, await (await BotUnderTest.StartAsync(discord)).ReadyAsync());
    }

    [Theory]
    [InlineData(FaultKind.Status, 502, true)]
    [InlineData(FaultKind.Status, 500, false)]
    [InlineData(FaultKind.Reset, 0, true)]
    [InlineData(FaultKind.Reset, 0, false)]
    [InlineData(FaultKind.Hang, 0, true)]
    public async Task A_post_whose_answer_is_lost_appears_once(FaultKind kind, int status, bool wasDone)
    {
        var (discord, bot) = await StartAsync(20);
        await using var _ = discord;
        await using var __ = bot;
        discord.Script(new Fault(Posting, kind) { Status = status, AfterExecution = wasDone });
        var posted = await bot.Platform.PostAsync(
            new Post(Room(discord), Post("The day's paragraph", Read)) { Key = Key },
            Cancel
        );
        Assert.Equal(posted.Message, Assert.Single(discord.Public(discord.Room)).Id);
        Assert.Equal(2, discord.CallsTo(Posting).Count);
    }

    [Fact]
    public async Task A_post_that_may_have_arrived_is_not_said_to_be_refused_because_the_next_try_is()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.Script(new Fault(Posting, FaultKind.Status) { Status = 502, AfterExecution = true });
        discord.Script(new Fault(Posting, FaultKind.Status) { Status = 403, Code = 50013 });
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("Once")) { Key = Key }, Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        Assert.Single(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_post_that_may_have_arrived_is_not_said_to_be_held_back_because_the_door_closes_meanwhile()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var invalid = bot.Services.GetRequiredService<Bot.Discord.Rest.RestClient>().Invalid;
        while (invalid.Count < Bot.Discord.Rest.InvalidRequests.Most - 1)
            invalid.Add();
        discord.Script(new Fault(Posting, FaultKind.Status) { Status = 502, AfterExecution = true });
        discord.Script(new Fault(Posting, FaultKind.Limit));
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("Once")) { Key = Key }, Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        Assert.Single(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_post_without_a_key_is_never_sent_twice()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.Script(new Fault(Posting, FaultKind.Status) { Status = 502, AfterExecution = true });
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("Once")), Cancel)
        );
        Assert.Equal(PlatformFault.OutcomeUnknown, error.Fault);
        Assert.Single(discord.Public(discord.Room));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_is_found_by_its_key_also_when_the_nonce_has_expired(bool hasButtons)
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var since = discord.Clock.GetUtcNow();
        var posted = await bot.Platform.PostAsync(
            new Post(Room(discord), hasButtons ? Post("Words", Read) : Post("Words")) { Key = Key },
            Cancel
        );
        for (var number = 0; number < 4; number++)
            await bot.Platform.PostAsync(
                new Post(Room(discord), Post("Other", Read)) { Key = new PostKey($"other-{number}") },
                Cancel
            );
        discord.Clock.Jump(TimeSpan.FromMinutes(10));
        Assert.Equal(posted, await bot.Platform.FindAsync(Room(discord), null, Key, since, Cancel));
        Assert.Null(await bot.Platform.FindAsync(Room(discord), null, new PostKey("never"), since, Cancel));
    }

    [Fact]
    public async Task A_post_is_edited_from_words_to_components_and_back_and_removed()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var posted = await bot.Platform.PostAsync(new Post(Room(discord), Post("short", Read)) { Key = Key }, Cancel);
        await bot.Platform.EditAsync(posted, Post(new string('w', 3000), Read), Cancel);
        await bot.Platform.EditAsync(posted, Post("short again"), Cancel);
        var message = Assert.Single(discord.Public(discord.Room));
        Assert.True(message.IsMadeOfComponents);
        Assert.Equal("short again", message.Markup);
        Assert.Empty(message.Buttons);
        await bot.Platform.RemoveAsync(posted, Cancel);
        await bot.Platform.RemoveAsync(posted, Cancel);
        Assert.Empty(discord.Public(discord.Room));
    }

    [Fact]
    public async Task A_post_too_old_to_change_is_said_to_be_gone()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.OldEdits = 1;
        var posted = await bot.Platform.PostAsync(new Post(Room(discord), Post("board", Read)) { Key = Key }, Cancel);
        discord.Clock.Jump(TimeSpan.FromHours(2));
        await bot.Platform.EditAsync(posted, Post("one"), Cancel);
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.EditAsync(posted, Post("two"), Cancel)
        );
        Assert.Equal(PlatformFault.Gone, error.Fault);
    }

    [Theory]
    [InlineData("VIEW_CHANNEL", "View Channel")]
    [InlineData("SEND_MESSAGES", "Send Messages")]
    public async Task A_missing_permission_is_named(string denied, string named)
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.Room.Denied.Add(denied);
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel)
        );
        Assert.Equal((PlatformFault.MissingPermission, named), (error.Fault, error.Permission));
        Assert.Single(discord.CallsTo(Posting));
    }

    [Fact]
    public async Task A_channel_that_is_gone_and_a_person_who_listens_no_more_are_gone()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.Room.IsDeleted = true;
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel)
        );
        Assert.Equal(PlatformFault.Gone, error.Fault);
        discord.Conversation("501").IsClosed = true;
        error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.TellAsync(new MemberId("discord", "501"), Post("x"), Cancel)
        );
        Assert.Equal(PlatformFault.Gone, error.Fault);
    }

    [Fact]
    public async Task A_member_is_told_alone()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        await bot.Platform.TellAsync(new MemberId("discord", "501"), Post("for you"), Cancel);
        Assert.Equal("for you", Assert.Single(discord.Public(discord.Conversation("501"))).Markup);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_limit_is_waited_out(string scope)
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.Script(new Fault(Posting, FaultKind.Limit) { Scope = scope, RetryAfter = 3 });
        var before = discord.Clock.Elapsed;
        await bot.Platform.PostAsync(new Post(Room(discord), Post("after the wait")), Cancel);
        Assert.True(discord.Clock.Elapsed - before >= TimeSpan.FromSeconds(3));
        Assert.Single(discord.Public(discord.Room));
        Assert.Equal(2, discord.CallsTo(Posting).Count);
    }

    [Fact]
    public async Task A_burst_in_one_room_leaves_at_the_rooms_own_pace_and_is_never_refused()
    {
        // No faster: where no answer comes for as long as a window lasts, the next is taken to have opened.
        var (discord, bot) = await StartAsync(1);
        await using var _ = discord;
        await using var __ = bot;
        await Task.WhenAll(
            Enumerable
                .Range(0, 13)
                .Select(number => bot.Platform.PostAsync(new Post(Room(discord), Post($"{number}")), Cancel))
        );
        Assert.Equal(13, discord.Public(discord.Room).Count);
        Assert.Equal(0, discord.InvalidRequests);
    }

    [Fact]
    public async Task A_burst_over_many_rooms_keeps_to_fifty_a_second()
    {
        var (discord, bot) = await StartAsync(1);
        await using var _ = discord;
        await using var __ = bot;
        var rooms = Enumerable.Range(0, 120).Select(_ => discord.AddChannel(discord.Guild)).ToList();
        var before = discord.Clock.Elapsed;
        await Task.WhenAll(
            rooms.Select(room =>
                bot.Platform.PostAsync(new Post(new RoomId("discord", discord.Guild.Id, room.Id), Post("x")), Cancel)
            )
        );
        // Two full seconds pass before the last twenty, however long a busy machine takes.
        Assert.True(discord.Clock.Elapsed - before >= TimeSpan.FromSeconds(2));
        Assert.InRange(discord.InvalidRequests, 0, 2);
    }

    [Fact]
    public async Task Cloudflares_page_stops_all_requests_for_minutes()
    {
        var (discord, bot) = await StartAsync(20);
        await using var _ = discord;
        await using var __ = bot;
        discord.Script(new Fault(Posting, FaultKind.Html) { Status = 403 });
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel)
        );
        Assert.Equal(PlatformFault.Unavailable, error.Fault);
        var calls = discord.Calls.Count;
        await Assert.ThrowsAsync<PlatformException>(() =>
            bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel)
        );
        Assert.Equal(calls, discord.Calls.Count);
        Assert.Contains("Cloudflare", bot.Health.Words, StringComparison.Ordinal);
        discord.Clock.Jump(TimeSpan.FromMinutes(2));
        Assert.True(bot.Health.IsReady, bot.Health.Words);
        await bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel);
    }

    [Fact]
    public async Task A_token_that_dies_in_service_ends_every_request()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        discord.IsTokenGood = false;
        for (var time = 0; time < 5; time++)
        {
            var error = await Assert.ThrowsAsync<PlatformException>(() =>
                bot.Platform.PostAsync(new Post(Room(discord), Post("x")) { Key = Key }, Cancel)
            );
            Assert.Equal(PlatformFault.Removed, error.Fault);
            Assert.DoesNotContain(DiscordEmulator.Token, error.ToString());
        }
        Assert.Equal(1, discord.InvalidRequests);
    }

    [Fact]
    public void Refused_requests_close_the_door_long_before_discord_does()
    {
        var invalid = new Bot.Discord.Rest.InvalidRequests(new VirtualClock());
        var request = new Bot.Discord.Rest.RestRequest(HttpMethod.Get, "x", "x");
        for (var count = 0; count < Bot.Discord.Rest.InvalidRequests.Most; count++)
        {
            invalid.ThrowIfClosed(request);
            invalid.Add();
        }
        Assert.Throws<Bot.Discord.Rest.DiscordException>(() => invalid.ThrowIfClosed(request));
    }
}
