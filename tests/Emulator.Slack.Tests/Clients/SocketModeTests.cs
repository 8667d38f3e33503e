using Emulator.Slack.Tests.Support;

namespace Emulator.Slack.Tests.Clients;

/// <summary>The real client of Socket Mode lives with everything the emulator can do to a connection.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task It_acknowledges_with_and_without_content()
    {
        await using var slack = await StartAsync();
        await using var client = await ConnectAsync(slack);
        var heard = await slack.SlashAsync(slack.Ada, slack.Room, "/hear rain & snow");
        Assert.Equal("heard rain &amp; snow", heard.Answer!["text"]!.GetValue<string>());
        Assert.Equal("heard rain & snow", heard.Messages.Single().Text.Replace("&amp;", "&", StringComparison.Ordinal));
        var empty = await slack.SlashAsync(slack.Ada, slack.Room, "/empty");
        Assert.Equal((null, null, 1), (empty.Answer, empty.Failure, empty.Acks));
        Assert.Empty(empty.Messages);
    }

    [Fact]
    public async Task An_event_it_did_not_acknowledge_comes_again()
    {
        await using var slack = await StartAsync(new VirtualClock(rate: 8));
        await using var client = await ConnectAsync(slack);
        var mention = (await slack.MentionAsync(slack.Ada, slack.Room, "first not"))!;
        Assert.Equal((2, 1), (mention.Deliveries, mention.Acks));
        await client.SaysAsync("event app_mention 0");
        await client.SaysAsync("event app_mention 1 timeout");
    }

    [Fact]
    public async Task A_command_it_did_not_acknowledge_fails_for_whoever_typed_it()
    {
        await using var slack = await StartAsync(new VirtualClock(rate: 8));
        await using var client = await ConnectAsync(slack);
        var never = await slack.SlashAsync(slack.Ada, slack.Room, "/never");
        Assert.Equal((1, "operation_timeout"), (never.Deliveries, never.Failure));
    }

    [Fact]
    public async Task It_comes_back_after_every_way_of_losing_a_connection()
    {
        await using var slack = await StartAsync();
        await using var client = await ConnectAsync(slack);
        slack.Connections.Single().Disconnect("warning");
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 2, "a connection after a warning", 30);
        slack.Connections[^1].Drop();
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 3, "a connection after a break", 30);
        slack.Connections[^1].Die();
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 4, "a connection after the peer died", 30);
        slack.Favourite = slack.Connections[^1];
        Assert.Null((await slack.SlashAsync(slack.Ada, slack.Room, "/hear again")).Failure);
    }

    [Fact]
    public async Task A_ghost_swallows_its_share()
    {
        await using var slack = await StartAsync(new VirtualClock(rate: 8));
        await using var client = await ConnectAsync(slack);
        slack.Favourite = slack.AddGhost();
        Assert.Equal(2, slack.Connections.Count);
        Assert.Equal("operation_timeout", (await slack.SlashAsync(slack.Ada, slack.Room, "/hear me")).Failure);
        slack.Favourite = null;
    }

    [Fact]
    public async Task One_connection_too_many_is_sent_away_and_comes_back_when_there_is_room()
    {
        await using var slack = await StartAsync();
        await using var client = await ConnectAsync(slack);
        var ghosts = Enumerable.Range(0, 10).Select(_ => slack.AddGhost()).ToList();
        slack.Connections[0].Drop();
        await Eventually.IsTrueAsync(
            () => slack.Notes.Any(note => note is { What: "disconnect", Detail: "too_many_websockets" }),
            "one sent away",
            30
        );
        ghosts[0].Drop();
        await Eventually.IsTrueAsync(() => slack.Count("hello") == 2, "a connection when there is room", 30);
    }

    private static async Task<SlackEmulator> StartAsync(VirtualClock? clock = null)
    {
        var slack = await SlackEmulator.StartAsync(clock);
        slack.IsForeignClient = true;
        return slack;
    }

    private static Task<NodeClient> ConnectAsync(SlackEmulator slack) =>
        NodeClient.StartAsync("socket.mjs", slack, SlackEmulator.AppToken);
}
