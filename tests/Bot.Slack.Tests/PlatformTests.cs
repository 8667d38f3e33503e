using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Tests.Support;
using Emulator.Slack.World;

namespace Bot.Slack.Tests;

/// <summary>What the contract of all platforms leaves to each.</summary>
public sealed class PlatformTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_goes_into_a_thread_and_is_found_there()
    {
        await using var circle = await Circle.StartAsync();
        var parent = await circle.Bot.Platform.PostAsync(Post(circle, "board"), Cancel);
        var thread = await circle.Bot.Platform.OpenThreadAsync(parent, "Talk", Cancel);
        var key = new PostKey("minutes-1");
        var made = await circle.Bot.Platform.PostAsync(
            Post(circle, "in it") with
            {
                Thread = thread,
                Key = key,
            },
            Cancel
        );
        Assert.Equal(
            ["board", "in it"],
            circle.Slack.SeesThread(circle.Ben, circle.Room, thread!).Select(seen => seen.Text)
        );
        Assert.Equal(
            made,
            await circle.Bot.Platform.FindAsync(circle.RoomId, thread, key, DateTimeOffset.UnixEpoch, Cancel)
        );
        Assert.Null(await circle.Bot.Platform.FindAsync(circle.RoomId, null, key, DateTimeOffset.UnixEpoch, Cancel));
    }

    [Fact]
    public async Task A_post_with_files_is_found_by_the_same_name_and_removed_with_them()
    {
        await using var circle = await Circle.StartAsync();
        var key = new PostKey("minutes-2");
        var minutes = new Reply
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Prose.Of("Minutes")],
            Files = [new ReplyFile("minutes.md", "text/markdown", "# Minutes"u8.ToArray())],
        };
        var made = await circle.Bot.Platform.PostAsync(new Post(circle.RoomId, minutes) { Key = key }, Cancel);
        Assert.Equal(
            made,
            await circle.Bot.Platform.FindAsync(circle.RoomId, null, key, DateTimeOffset.UnixEpoch, Cancel)
        );
        await circle.Bot.Platform.RemoveAsync(made, Cancel);
        Assert.Empty(circle.Slack.Files);
    }

    [Fact]
    public async Task A_post_notifies_the_group_it_names_and_nobody_else()
    {
        await using var circle = await Circle.StartAsync();
        var group = circle.Slack.AddGroup("readers", circle.Ada, circle.Ben);
        await circle.Bot.Platform.PostAsync(Post(circle, "the day for <!channel> @here") with { Ping = group }, Cancel);
        Assert.Equal(["@readers"], circle.Sees(circle.Ben).Single().Pings);
    }

    [Fact]
    public async Task Pins_come_and_go_and_twice_is_no_error()
    {
        await using var circle = await Circle.StartAsync();
        var post = await circle.Bot.Platform.PostAsync(Post(circle, "board"), Cancel);
        await circle.Bot.Platform.PinAsync(post, true, Cancel);
        await circle.Bot.Platform.PinAsync(post, true, Cancel);
        Assert.Single(circle.Room.Pins);
        await circle.Bot.Platform.PinAsync(post, false, Cancel);
        await circle.Bot.Platform.PinAsync(post, false, Cancel);
        Assert.Empty(circle.Room.Pins);
    }

    [Fact]
    public async Task What_is_lacking_is_said_beforehand()
    {
        await using var circle = await Circle.StartAsync();
        var needs = PostNeeds.Files | PostNeeds.Pins | PostNeeds.Threads;
        Assert.Empty(await LackingAsync(circle, circle.Room, needs));
        circle.Slack.Workspace.Scopes.Remove("pins:write");
        circle.Slack.Workspace.Scopes.Remove("channels:history");
        Assert.Equal(
            ["the scope channels:history", "the scope pins:write"],
            await LackingAsync(circle, circle.Room, needs)
        );
        Circle.Grant(circle.Slack.Workspace);
        var strange = circle.Slack.AddChannel("strange", withBot: false);
        var closed = circle.Slack.AddChannel("closed", kind: ChannelKind.Private, withBot: false);
        Assert.Equal(["being in the channel"], await LackingAsync(circle, strange, needs));
        Assert.Equal(["being in the channel"], await LackingAsync(circle, closed, needs));
        circle.Room.IsArchived = true;
        Assert.Equal(["a channel that is not archived"], await LackingAsync(circle, circle.Room, needs));
    }

    [Fact]
    public async Task In_conversations_of_two_and_of_a_few_nothing_is_lacking()
    {
        await using var circle = await Circle.StartAsync();
        var few = circle.Slack.AddChannel("mpdm-ada--ben--cora-1", kind: ChannelKind.Group);
        var needs = PostNeeds.Files | PostNeeds.Pins | PostNeeds.Threads;
        Assert.Empty(await LackingAsync(circle, circle.Slack.DirectOf(circle.Ada), needs));
        Assert.Empty(await LackingAsync(circle, few, needs));
        await circle.AskAsync(circle.Ada, "show", few);
        Assert.False(Assert.Single(circle.Sees(circle.Ada, few)).IsPrivate);
    }

    [Fact]
    public async Task Whether_a_message_holds_a_reply_is_known_beforehand()
    {
        await using var circle = await Circle.StartAsync();
        Assert.True(circle.Bot.Platform.Holds(Words(new string('a', 10_000))));
        Assert.False(circle.Bot.Platform.Holds(Words(new string('a', 12_000))));
        var fifty = new Reply
        {
            Visibility = Visibility.Room,
            Blocks = [.. Enumerable.Range(1, 50).Select(number => ReplyBlock.Prose.Of($"{number}"))],
            Buttons = [new Button("One", Bot.Chat.Commands.Call.To("one"))],
        };
        Assert.False(circle.Bot.Platform.Holds(fifty));
    }

    private static Task<IReadOnlyList<string>> LackingAsync(Circle circle, EmulatedChannel channel, PostNeeds needs) =>
        circle.Bot.Platform.LackingAsync(circle.RoomId with { Room = channel.Id }, null, needs, Cancel);

    private static Post Post(Circle circle, string words) => new(circle.RoomId, Words(words));

    private static Reply Words(string words) =>
        new() { Visibility = Visibility.Room, Blocks = [ReplyBlock.Prose.Of(words)] };
}
