using Bot.Slack.SocketMode;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.WebApi;

namespace Bot.Slack.Tests.SocketMode;

/// <summary>What goes wrong with connections; at the end of each test everything is answered exactly once.</summary>
public sealed class SocketFaultTests
{
    private static readonly SocketTimes Quick = new()
    {
        PingEvery = TimeSpan.FromMilliseconds(200),
        PongWithin = TimeSpan.FromMilliseconds(300),
    };

    // Pings are the socket's own, in real time; silence is told by the clock that tests put forward.
    private static readonly SocketTimes Silent = new()
    {
        PingEvery = TimeSpan.FromMilliseconds(50),
        PongWithin = TimeSpan.FromMinutes(10),
        Silence = TimeSpan.FromMinutes(10),
    };

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_renewed_connection_is_there_before_the_old_one_goes(string reason)
    {
        await using var circle = await Circle.StartAsync();
        var old = circle.Slack.Connections.Single();
        circle.Slack.Favourite = old;
        old.Disconnect(reason);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("hello") == 2, "the new connection is there");
        Assert.Equal(2, circle.Slack.Connections.Count);
        // The old one is still read and acknowledged on.
        await circle.AskAsync(circle.Ada, "open words:old");
        circle.Slack.Favourite = null;
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(10));
        await Eventually.IsTrueAsync(() => circle.Slack.Connections.Count == 1, "the old connection is gone");
        await circle.AskAsync(circle.Ada, "open words:new");
        Assert.Equal(["old", "new"], circle.Texts(circle.Ben));
        Assert.Equal(0, circle.Slack.Count("stray-ack"));
    }

    [Fact]
    public async Task An_old_connection_that_never_closes_is_closed_by_the_bot()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Connections.Single().Disconnect("warning", thenCloses: false);
        await Eventually.IsTrueAsync(() => Connected(circle) == 2, "the new connection has taken over");
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(31));
        await Eventually.IsTrueAsync(() => circle.Slack.Connections.Count == 1, "the old connection is closed");
        Assert.Equal(1, circle.Slack.Count("close"));
    }

    [Fact]
    public async Task A_dead_peer_is_noticed_and_what_it_swallowed_is_answered_once()
    {
        await using var circle = await Circle.StartAsync(times: Quick);
        circle.Slack.Connections.Single().Die();
        var parent = circle.Slack.Say(circle.Ada, circle.Room, "a thread");
        var asking = circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello", parent.Ts);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("hello") == 2, "a new connection is there");
        await LastsUntilAcknowledgedAsync(circle, asking);
        await circle.Bot.RestAsync();
        Assert.Equal(["hello"], Thread(circle, parent.Ts));
    }

    [Fact]
    public async Task A_socket_on_which_not_a_byte_comes_is_given_up_and_what_it_swallowed_is_answered_once()
    {
        await using var circle = await Circle.StartAsync(times: Silent);
        var connection = circle.Slack.Connections.Single();
        connection.Die();
        var parent = circle.Slack.Say(circle.Ada, circle.Room, "a thread");
        var asking = circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello", parent.Ts);
        circle.Slack.Clock.Jump(Silent.Silence);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("hello") == 2, "a new connection is there");
        await LastsUntilAcknowledgedAsync(circle, asking);
        await circle.Bot.RestAsync();
        Assert.Equal(["hello"], Thread(circle, parent.Ts));
    }

    [Fact]
    public async Task A_socket_with_nothing_to_say_lives_by_its_pongs()
    {
        await using var circle = await Circle.StartAsync(times: Silent);
        var connection = circle.Slack.Connections.Single();
        for (var step = 0; step < 3; step++)
        {
            circle.Slack.Clock.Jump(Silent.Silence * 0.6);
            var sent = connection.Sent;
            await Eventually.IsTrueAsync(() => connection.Sent > sent + 3, "pongs come");
        }
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Equal(1, circle.Slack.Count("connect"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connections_that_end_right_after_hello_are_opened_ever_more_slowly(bool isTold)
    {
        await using var circle = await Circle.StartAsync(
            prepare: slack => (slack.Faults.TooMany, slack.Faults.ClosedAtOnce) = isTold ? (5, 0) : (0, 5),
            isReady: false
        );
        await PassingTimeAsync(circle, () => circle.Slack.Count("hello") == 6);
        var opened = circle.Slack.Notes.Where(note => note.What == "connect").Select(note => note.At).ToList();
        var gaps = opened.Zip(opened.Skip(1), (before, after) => after - before).ToList();
        // One second, two, four, eight, sixteen; chance takes half of it at most.
        for (var gap = 0; gap < gaps.Count; gap++)
            Assert.True(gaps[gap] >= TimeSpan.FromSeconds(0.5 * (1 << gap)), $"{string.Join(' ', gaps)}");
        await circle.Bot.ReadyAsync();
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task A_frame_larger_than_anything_Slack_sends_ends_the_connection()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Connections.Single().Send(new string('x', 2 * 1024 * 1024));
        await PassingTimeAsync(circle, () => IsConnectedAnew(circle));
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task A_connection_without_hello_is_replaced()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.Faults.NoHello = 1, isReady: false);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("connect") == 1, "the first connection is open");
        Assert.False(circle.Bot.Health.IsReady);
        await circle.PassAsync(new SocketTimes().Hello);
        await circle.Bot.ReadyAsync();
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task What_cannot_be_acknowledged_because_no_socket_is_open_is_answered_once()
    {
        await using var circle = await Circle.StartAsync();
        // The envelope goes out; nothing comes back on this connection, and then it breaks.
        circle.Slack.Connections.Single().Deafen();
        var parent = circle.Slack.Say(circle.Ada, circle.Room, "a thread");
        var asking = circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello", parent.Ts);
        var slash = circle.Slack.Slash(circle.Ada, circle.Room, "/reading open words:slash");
        await Eventually.IsTrueAsync(() => circle.Texts(circle.Ben).Count == 1, "the command is answered");
        circle.Slack.DropAll();
        await Eventually.IsTrueAsync(() => circle.Slack.Count("hello") == 2, "a new connection is there");
        await LastsUntilAcknowledgedAsync(circle, asking);
        await slash.Done;
        await circle.Bot.RestAsync();
        Assert.Equal(["hello"], Thread(circle, parent.Ts));
        Assert.Equal(["slash"], circle.Texts(circle.Ben));
        Assert.Equal(0, circle.Slack.Count("stray-ack"));
    }

    [Fact]
    public async Task The_same_envelope_twice_is_answered_once()
    {
        await using var circle = await Circle.StartAsync();
        var gesture = await circle.AskAsync(circle.Ada, "count");
        circle.Slack.Repeat(gesture);
        circle.Slack.Repeat(gesture);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("ack") == 3, "each delivery is acknowledged");
        await circle.Bot.RestAsync();
        Assert.Equal(["counted 1"], circle.Texts(circle.Ada));
    }

    [Fact]
    public async Task The_same_envelope_on_two_sockets_is_answered_once()
    {
        await using var circle = await Circle.StartAsync();
        var old = circle.Slack.Connections.Single();
        old.Disconnect("warning", thenCloses: false);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("hello") == 2, "the new connection is there");
        var gesture = circle.Slack.Slash(circle.Ada, circle.Room, "/reading count");
        foreach (var connection in circle.Slack.Connections)
            circle.Slack.Repeat(gesture, connection);
        await Eventually.IsTrueAsync(() => circle.Slack.Count("ack") == 3, "each delivery is acknowledged");
        await circle.Bot.RestAsync();
        Assert.Equal(["counted 1"], circle.Texts(circle.Ada));
        Assert.Equal(0, circle.Slack.Count("stray-ack"));
    }

    [Fact]
    public async Task One_message_under_two_events_is_answered_once()
    {
        await using var circle = await Circle.StartAsync();
        var mention = (await circle.Slack.MentionAsync(circle.Ada, circle.Room, "open words:hello"))!;
        await circle.Slack.RepeatAsNewEvent(mention).Done;
        await circle.Bot.RestAsync();
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task A_ghost_is_told_of_and_what_it_swallows_can_be_pressed_again()
    {
        await using var circle = await Circle.StartAsync(prepare: slack => slack.AddGhost());
        await Eventually.IsTrueAsync(() => circle.Bot.Health.Warning is not null, "health warns of the ghost");
        Assert.Contains("2 connections", circle.Bot.Health.Words, StringComparison.Ordinal);
        circle.Slack.Favourite = circle.Slack.Connections[^1];
        await circle.AskAsync(circle.Ada, "open words:hello");

        circle.Slack.Favourite = circle.Slack.Connections[0];
        var lost = circle.Slack.Press(circle.Ada, circle.Sees(circle.Ada)[0].Message, "Turn");
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(4));
        await lost.Done;
        Assert.Equal("operation_timeout", lost.Failure);
        circle.Slack.Favourite = circle.Slack.Connections[^1];
        await circle.PressAsync(circle.Ada, circle.Sees(circle.Ada)[0], "Turn");
        Assert.Equal(["hello, turned"], circle.Texts(circle.Ben));
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    [InlineData("request_timeout")]
    public async Task A_reconnect_that_Slack_cannot_serve_is_tried_again(string code)
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("apps.connections.open", FaultKind.Error, 6) { Code = code });
        circle.Slack.DropAll();
        await PassingTimeAsync(circle, () => IsConnectedAnew(circle));
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task A_limit_on_connecting_is_waited_for()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Script(new Fault("apps.connections.open", FaultKind.Limit) { RetryAfter = 30 });
        var before = circle.Slack.Clock.Elapsed;
        circle.Slack.DropAll();
        await PassingTimeAsync(circle, () => IsConnectedAnew(circle));
        Assert.True(circle.Slack.Clock.Elapsed - before >= TimeSpan.FromSeconds(30));
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task Too_many_connections_end_ours_and_wait()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Connections.Single().Disconnect("too_many_websockets", thenCloses: false);
        await PassingTimeAsync(circle, () => IsConnectedAnew(circle));
        Assert.Single(circle.Slack.Connections);
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
    }

    [Fact]
    public async Task What_a_person_must_mend_stops_and_is_looked_at_again()
    {
        await using var circle = await Circle.StartAsync();
        circle.Slack.Connections.Single().Disconnect("link_disabled");
        await Eventually.IsTrueAsync(() => circle.Bot.Health.IsStopped, "health says that it stopped");
        Assert.Contains("Socket Mode is switched off", circle.Bot.Health.Words, StringComparison.Ordinal);
        circle.Slack.Clock.Jump(TimeSpan.FromMinutes(6));
        await circle.Bot.ReadyAsync();
        Assert.Equal(2, circle.Slack.Count("hello"));
    }

    [Fact]
    public async Task A_wrong_app_token_is_said_plainly()
    {
        await using var circle = await Circle.StartAsync(
            configure: options => options.AppToken = "xapp-wrong",
            isReady: false
        );
        await Eventually.IsTrueAsync(() => circle.Bot.Health.IsStopped, "health says that it stopped");
        Assert.Contains("Slack__AppToken", circle.Bot.Health.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_nobody_knows_change_nothing()
    {
        await using var circle = await Circle.StartAsync();
        var connection = circle.Slack.Connections.Single();
        connection.Send("not json");
        connection.Send("""{"type":"new_thing","envelope_id":"x"}""");
        connection.Send("""{"type":"events_api","payload":{"type":"app_rate_limited","team_id":"T1"}}""");
        connection.Send("[]");
        await circle.AskAsync(circle.Ada, "open words:hello");
        Assert.Equal(["hello"], circle.Texts(circle.Ben));
        Assert.Equal(1, circle.Slack.Count("connect"));
    }

    [Fact]
    public async Task A_stopped_bot_leaves_no_ghost()
    {
        await using var circle = await Circle.StartAsync();
        await circle.RestartAsync();
        Assert.Equal(1, circle.Slack.Count("close"));
        Assert.Null(circle.Bot.Health.Warning);
    }

    private static IEnumerable<string> Thread(Circle circle, string ts) =>
        circle
            .Slack.SeesThread(circle.Ben, circle.Room, ts)
            .Where(message => message.IsFromBot)
            .Select(message => message.Text);

    /// <summary>Slack's own retries come after seconds and minutes.</summary>
    private static async Task LastsUntilAcknowledgedAsync(Circle circle, Task asking)
    {
        for (var second = 0; second < 200 && !asking.IsCompleted; second++)
        {
            circle.Slack.Clock.Jump(TimeSpan.FromSeconds(2));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        await asking;
    }

    /// <summary>A second connection stands on both sides, and the first is gone.</summary>
    private static bool IsConnectedAnew(Circle circle) => Connected(circle) == 2 && circle.Slack.Connections.Count == 1;

    private static int Connected(Circle circle) =>
        circle.Bot.Log.Lines.Count(line => line.Contains("Connected;", StringComparison.Ordinal));

    private static Task PassingTimeAsync(Circle circle, Func<bool> until) =>
        Eventually.IsTrueAsync(
            () =>
            {
                if (until())
                    return true;
                circle.Slack.Clock.Jump(TimeSpan.FromMilliseconds(200));
                return false;
            },
            "it recovers",
            20
        );
}
