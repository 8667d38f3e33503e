using System.Net.WebSockets;
using Emulator.Slack.Tests.Support;
using Emulator.Slack.World;

namespace Emulator.Slack.Tests.Sockets;

/// <summary>Connections of Socket Mode are as Slack's: tickets for one use, one socket for each envelope, answers on that one.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_ticket_is_good_for_one_connection()
    {
        await using var slack = await SlackEmulator.StartAsync();
        using var socket = await PlainSocket.ConnectAsync(slack);
        Assert.Equal("hello", (await socket.HearAsync())!.Value.GetProperty("type").GetString());
        await Assert.ThrowsAsync<WebSocketException>(() => PlainSocket.ConnectAsync(socket.Url));
    }

    [Fact]
    public async Task Every_hello_counts_all_connections_ghosts_too()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.AddGhost();
        using var socket = await PlainSocket.ConnectAsync(slack);
        Assert.Equal(2, (await socket.HearAsync())!.Value.GetProperty("num_connections").GetInt32());
    }

    [Fact]
    public async Task A_connection_may_never_be_greeted()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.Faults.NoHello = 1;
        using var first = await PlainSocket.ConnectAsync(slack);
        Assert.Null(await first.HearAsync(300));
        using var second = await PlainSocket.ConnectAsync(slack);
        Assert.NotNull(await second.HearAsync());
    }

    [Fact]
    public async Task An_acknowledgement_counts_on_the_socket_of_its_envelope_alone()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.IsForeignClient = true;
        using var first = await PlainSocket.ConnectAsync(slack);
        await first.HearAsync();
        using var second = await PlainSocket.ConnectAsync(slack);
        await second.HearAsync();
        slack.Favourite = slack.Connections[0];
        var asked = Begin(slack);
        var envelope = (await first.HearAsync())!.Value;
        await second.AcknowledgeAsync(envelope);
        await Eventually.IsTrueAsync(() => slack.Count("stray-ack") == 1, "the stray acknowledgement");
        Assert.False(asked.Done.IsCompleted);
        await first.AcknowledgeAsync(envelope);
        await asked.Done;
        Assert.Equal((1, null), (asked.Acks, asked.Failure));
    }

    [Fact]
    public async Task The_same_envelope_can_come_twice_and_on_two_sockets()
    {
        await using var slack = await SlackEmulator.StartAsync();
        using var first = await PlainSocket.ConnectAsync(slack);
        await first.HearAsync();
        using var second = await PlainSocket.ConnectAsync(slack);
        await second.HearAsync();
        slack.Favourite = slack.Connections[0];
        var asked = Begin(slack);
        var once = (await first.HearAsync())!.Value;
        slack.Repeat(asked);
        slack.Repeat(asked, slack.Connections[1]);
        var (again, elsewhere) = ((await first.HearAsync())!.Value, (await second.HearAsync())!.Value);
        Assert.Equal(
            [asked.TriggerId, asked.TriggerId, asked.TriggerId],
            new[] { once, again, elsewhere }.Select(one =>
                one.GetProperty("payload").GetProperty("trigger_id").GetString()
            )
        );
        Assert.Equal(3, asked.Deliveries);
    }

    [Fact]
    public async Task A_warned_connection_lives_on_for_ten_seconds()
    {
        await using var slack = await SlackEmulator.StartAsync();
        using var socket = await PlainSocket.ConnectAsync(slack);
        await socket.HearAsync();
        slack.Connections[0].Disconnect("warning");
        Assert.Equal("warning", (await socket.HearAsync())!.Value.GetProperty("reason").GetString());
        var asked = Begin(slack);
        await socket.AcknowledgeAsync((await socket.HearAsync())!.Value);
        await asked.Done;
        Assert.Null(asked.Failure);
        slack.Clock.Jump(TimeSpan.FromSeconds(10));
        Assert.Null(await socket.HearAsync());
        Assert.Empty(slack.Connections);
    }

    [Fact]
    public async Task Where_nothing_is_connected_a_command_fails_at_once_and_an_event_waits()
    {
        await using var slack = await SlackEmulator.StartAsync();
        Assert.Equal("dispatch_failed", (await slack.SlashAsync(slack.Ada, slack.Room, "/quote")).Failure);
        var mention = slack.MentionAsync(slack.Ada, slack.Room, "later");
        using var socket = await PlainSocket.ConnectAsync(slack);
        await socket.HearAsync();
        slack.Clock.Jump(TimeSpan.FromSeconds(1));
        var envelope = (await socket.HearAsync())!.Value;
        Assert.Equal(1, envelope.GetProperty("retry_attempt").GetInt32());
        await socket.AcknowledgeAsync(envelope);
        Assert.Equal(1, (await mention)!.Acks);
    }

    [Fact]
    public async Task Events_that_are_not_asked_for_or_not_allowed_are_not_told()
    {
        await using var slack = await SlackEmulator.StartAsync();
        slack.Events = new HashSet<string> { "app_mention" };
        Assert.Equal("not_subscribed", (await slack.DirectMessageAsync(slack.Ada, "help")).Failure);
        slack.Workspace.Scopes.Remove("app_mentions:read");
        Assert.Equal("not_subscribed", (await slack.MentionAsync(slack.Ada, slack.Room, "help"))!.Failure);
    }

    private static Gesture Begin(SlackEmulator slack) => slack.Slash(slack.Ada, slack.Room, "/quote");
}
