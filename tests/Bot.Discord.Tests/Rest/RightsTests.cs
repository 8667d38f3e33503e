using Bot.Chat.Platforms;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Rest;

/// <summary>What the bot lacks is said before it is needed, in Discord's words and with the channel.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private const PostNeeds Everything = PostNeeds.Files | PostNeeds.Threads | PostNeeds.Pins;

    private DiscordEmulator _discord = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync(new VirtualClock(20));
        _bot = await (await BotUnderTest.StartAsync(_discord)).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task With_what_the_invitation_asks_for_nothing_is_missing() =>
        Assert.Empty(await LackingAsync(Everything));

    [Theory]
    [InlineData("SEND_MESSAGES", PostNeeds.Post, "Send Messages")]
    [InlineData("READ_MESSAGE_HISTORY", PostNeeds.Post, "Read Message History")]
    [InlineData("ATTACH_FILES", PostNeeds.Files, "Attach Files")]
    [InlineData("CREATE_PUBLIC_THREADS", PostNeeds.Threads, "Create Public Threads")]
    [InlineData("SEND_MESSAGES_IN_THREADS", PostNeeds.Threads, "Send Messages in Threads")]
    [InlineData("PIN_MESSAGES", PostNeeds.Pins, "Pin Messages")]
    [InlineData("MENTION_EVERYONE", PostNeeds.Ping, "Mention @everyone, @here, and All Roles")]
    public async Task What_the_channel_denies_is_missing(string denied, PostNeeds needs, string named)
    {
        _discord.Room.Denied.Add(denied);
        Assert.Equal([$"{named} in #{_discord.Room.Name}"], await LackingAsync(needs));
        if (needs != PostNeeds.Post)
            Assert.Empty(await LackingAsync(PostNeeds.Post));
    }

    [Fact]
    public async Task A_channel_that_is_not_seen_is_told_first()
    {
        _discord.Room.Denied.Add("VIEW_CHANNEL");
        Assert.Equal(["View Channel"], await LackingAsync(Everything));
    }

    [Fact]
    public async Task A_role_of_the_bots_own_is_allowed_what_everybody_is_denied()
    {
        var send = EmulatedPermissions.Set("SEND_MESSAGES");
        _discord.Room.Overwrites.Add(new EmulatedOverwrite(_discord.Guild.Id, 0, "0", send));
        Assert.Equal([$"Send Messages in #{_discord.Room.Name}"], await LackingAsync(PostNeeds.Post));
        _discord.Room.Overwrites.Add(new EmulatedOverwrite(_discord.Guild.Roles[1].Id, 0, send, "0"));
        Assert.Empty(await LackingAsync(PostNeeds.Post));
        _discord.Room.Overwrites.Add(new EmulatedOverwrite("12345", 0, "0", send));
        Assert.Empty(await LackingAsync(PostNeeds.Post));
    }

    [Fact]
    public async Task An_administrator_lacks_nothing()
    {
        _discord.Room.Denied.Add("SEND_MESSAGES");
        _discord.Guild.Roles.Add(new EmulatedRole("999", "Admin", EmulatedPermissions.Set("ADMINISTRATOR")));
        Assert.Empty(await LackingAsync(Everything));
    }

    [Fact]
    public async Task Whoever_is_timed_out_may_only_look_on()
    {
        _discord.Guild.TimedOutUntil = _discord.Clock.GetUtcNow() + TimeSpan.FromHours(5);
        Assert.Equal([$"Send Messages in #{_discord.Room.Name}"], await LackingAsync(PostNeeds.Post));
        _discord.Guild.TimedOutUntil = _discord.Clock.GetUtcNow() - TimeSpan.FromHours(1);
        Assert.Empty(await LackingAsync(PostNeeds.Post));
    }

    [Fact]
    public async Task In_a_thread_its_channels_rights_count()
    {
        var thread = _discord.AddChannel(_discord.Guild, type: 11, parent: _discord.Room.Id);
        _discord.Room.Denied.Add("SEND_MESSAGES");
        Assert.Empty(await LackingAsync(PostNeeds.Post, thread.Id));
        _discord.Room.Denied.Add("SEND_MESSAGES_IN_THREADS");
        Assert.Equal(
            [$"Send Messages in Threads in #{_discord.Room.Name}"],
            await LackingAsync(PostNeeds.Post, thread.Id)
        );
    }

    [Fact]
    public async Task Of_a_channel_that_is_gone_it_is_said_that_it_is_gone()
    {
        _discord.Room.IsDeleted = true;
        var error = await Assert.ThrowsAsync<PlatformException>(() => LackingAsync(PostNeeds.Post));
        Assert.Equal(PlatformFault.Gone, error.Fault);
    }

    private Task<IReadOnlyList<string>> LackingAsync(PostNeeds needs, string? thread = null) =>
        _bot.Platform.LackingAsync(
            new RoomId("discord", _discord.Guild.Id, _discord.Room.Id),
            thread,
            needs,
            TestContext.Current.CancellationToken
        );
}
