using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Emulator.Discord.Rest;
using Emulator.Discord.World;

namespace Bot.Discord.Tests.Rest;

/// <summary>Threads belong to their channel's room; what is posted there is found, changed and pinned there.</summary>
public sealed class ThreadTests : IAsyncLifetime
{
    private const string Opening = "POST /channels/{channel_id}/messages/{message_id}/threads";
    private static readonly PostKey Key = new("daily-2026-11-24-1");

    private DiscordEmulator _discord = null!;
    private BotUnderTest _bot = null!;
    private readonly MemoryInMemory _memory = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RoomId Room => new("discord", _discord.Guild.Id, _discord.Room.Id);

    public async ValueTask InitializeAsync()
    {
        _discord = await DiscordEmulator.StartAsync(new VirtualClock(20));
        _bot = await (await BotUnderTest.StartAsync(_discord, _memory)).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_thread_opens_under_a_post_and_posts_go_into_it()
    {
        var (post, thread) = await OpenAsync();
        Assert.Equal("The day", thread.Name);
        var inside = await _bot.Platform.PostAsync(
            new Post(Room, Words("inside")) { Thread = thread.Id, Key = Key },
            Cancel
        );
        Assert.Equal("inside", Assert.Single(_discord.Public(thread)).Markup);
        Assert.Single(_discord.Public(_discord.Room));
        Assert.Equal(Room, inside.Room);
        Assert.Equal(thread.Id, await _bot.Platform.OpenThreadAsync(post, "The day", Cancel));
        Assert.Equal(thread.Id, await _bot.Platform.OpenThreadAsync(inside, "No thread in a thread", Cancel));
    }

    [Theory]
    [InlineData(FaultKind.Status)]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Hang)]
    public async Task A_thread_whose_opening_is_not_confirmed_opens_once(FaultKind kind)
    {
        _discord.Script(new Fault(Opening, kind) { Status = 502, AfterExecution = true });
        await OpenAsync();
        Assert.Single(_discord.Guild.Threads);
        Assert.Equal(2, _discord.CallsTo(Opening).Count);
    }

    [Fact]
    public async Task A_post_in_a_thread_is_found_changed_pinned_and_removed_there()
    {
        var (_, thread) = await OpenAsync();
        var since = _discord.Clock.GetUtcNow();
        var made = await _bot.Platform.PostAsync(
            new Post(Room, Words("one")) { Thread = thread.Id, Key = Key },
            Cancel
        );
        Assert.Equal(made, await _bot.Platform.FindAsync(Room, thread.Id, Key, since, Cancel));
        Assert.Null(await _bot.Platform.FindAsync(Room, null, Key, since, Cancel));
        await _bot.Platform.EditAsync(made, Words("two"), Cancel);
        Assert.Equal("two", Assert.Single(_discord.Public(thread)).Markup);
        await _bot.Platform.PinAsync(made, isPinned: true, Cancel);
        Assert.Single(_discord.Pinned(thread));
        await _bot.Platform.RemoveAsync(made, Cancel);
        Assert.Empty(_discord.Public(thread));
    }

    [Fact]
    public async Task One_key_in_a_room_and_in_its_thread_is_two_posts()
    {
        var (_, thread) = await OpenAsync();
        await _bot.Platform.PostAsync(new Post(Room, Words("one")) { Key = Key }, Cancel);
        await _bot.Platform.PostAsync(new Post(Room, Words("two")) { Thread = thread.Id, Key = Key }, Cancel);
        Assert.Equal("two", Assert.Single(_discord.Public(thread)).Markup);
        Assert.Equal(["The day begins", "one"], _discord.Public(_discord.Room).Select(post => post.Markup));
    }

    [Fact]
    public async Task A_pin_comes_and_goes()
    {
        var post = await _bot.Platform.PostAsync(new Post(Room, Words("board")), Cancel);
        await _bot.Platform.PinAsync(post, isPinned: true, Cancel);
        Assert.Single(_discord.Pinned(_discord.Room));
        await _bot.Platform.PinAsync(post, isPinned: false, Cancel);
        Assert.Empty(_discord.Pinned(_discord.Room));
    }

    [Theory]
    [InlineData("PIN_MESSAGES", "Pin Messages")]
    [InlineData("CREATE_PUBLIC_THREADS", "Create Public Threads")]
    [InlineData("SEND_MESSAGES_IN_THREADS", "Send Messages in Threads")]
    [InlineData("VIEW_CHANNEL", "View Channel")]
    public async Task What_is_not_allowed_is_named(string denied, string named)
    {
        var (post, thread) = await OpenAsync();
        _discord.Room.Denied.Add(denied);
        var error = await Assert.ThrowsAsync<PlatformException>(() =>
            denied switch
            {
                "SEND_MESSAGES_IN_THREADS" => _bot.Platform.PostAsync(
                    new Post(Room, Words("x")) { Thread = thread.Id },
                    Cancel
                ),
                "CREATE_PUBLIC_THREADS" => _bot.Platform.OpenThreadAsync(post, "x", Cancel),
                _ => _bot.Platform.PinAsync(post, isPinned: true, Cancel),
            }
        );
        Assert.Equal((PlatformFault.MissingPermission, named), (error.Fault, error.Permission));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_in_a_thread_belongs_to_the_rooms_channel(bool isTerse)
    {
        var (_, thread) = await OpenAsync();
        // A bot started anew knows of the thread from its memory alone.
        await _bot.DisposeAsync();
        _bot = await (await BotUnderTest.StartAsync(_discord, _memory)).ReadyAsync();
        _discord.OmitsChannel = isTerse;
        var asked = await _discord.AskIn(thread, DiscordEmulator.Ada, "where").ShownAsync();
        Assert.Equal($"{Room} {thread.Id}", MarkdownView.Of(asked.Answer.Markup).Text);
        asked = await _discord.Ask(DiscordEmulator.Ada, "where").ShownAsync();
        Assert.Equal($"{Room} no thread", MarkdownView.Of(asked.Answer.Markup).Text);
    }

    [Fact]
    public async Task A_thread_that_people_opened_is_remembered_from_the_first_command_in_it()
    {
        var thread = _discord.AddChannel(_discord.Guild, type: 11, parent: _discord.Room.Id);
        await _discord.AskIn(thread, DiscordEmulator.Ada, "where").ShownAsync();
        await Eventually.IsTrueAsync(() => _memory.Values.Values.Contains(_discord.Room.Id), "it is kept");
        _discord.OmitsChannel = true;
        var asked = await _discord.AskIn(thread, DiscordEmulator.Ada, "where").ShownAsync();
        Assert.Equal($"{Room} {thread.Id}", MarkdownView.Of(asked.Answer.Markup).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_post_notifies_the_one_role_it_names_and_nobody_else(bool isLong)
    {
        var words = $"@everyone <@1> <@&77> {(isLong ? new string('w', 2500) : "")}";
        await _bot.Platform.PostAsync(new Post(Room, Words(words)) { Ping = "88", Key = Key }, Cancel);
        var post = Assert.Single(_discord.Public(_discord.Room));
        Assert.Equal(["88"], post.Pings);
        Assert.Equal(isLong, post.Markup.Length > 2000);
        var sent = _discord.CallsTo("POST /channels/{channel_id}/messages")[^1].Body;
        Assert.Equal("""{"parse":[],"roles":["88"]}""", sent.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal(["mention"], MarkdownView.Of(post.Markup).Signs);
    }

    [Fact]
    public async Task What_is_no_role_is_not_notified()
    {
        var post = new Post(Room, Words("x")) { Ping = "1> @everyone <@2" };
        var error = await Assert.ThrowsAsync<PlatformException>(() => _bot.Platform.PostAsync(post, Cancel));
        Assert.Equal(PlatformFault.Rejected, error.Fault);
        Assert.Empty(_discord.Public(_discord.Room));
    }

    [Theory]
    [InlineData(3850, true)]
    [InlineData(4100, false)]
    public async Task Whether_one_message_holds_a_reply_is_told_beforehand(int length, bool holds)
    {
        var reply = Words(new string('w', length));
        Assert.Equal(holds, _bot.Platform.Holds(reply));
        await _bot.Platform.PostAsync(new Post(Room, reply) { Ping = "88" }, Cancel);
        Assert.Equal(holds, Assert.Single(_discord.Public(_discord.Room)).Files.Count == 0);
    }

    private async Task<(MessageId Post, EmulatedChannel Thread)> OpenAsync()
    {
        var post = await _bot.Platform.PostAsync(new Post(Room, Words("The day begins")), Cancel);
        var thread = await _bot.Platform.OpenThreadAsync(post, "The day", Cancel);
        return (post, _discord.FindChannel(thread!)!);
    }

    private static Reply Words(string words) =>
        new() { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] };
}
