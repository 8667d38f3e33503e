using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Slack.Requests;
using Bot.Slack.Tests.Support;
using Emulator.Slack;
using Emulator.Slack.World;

namespace Bot.Slack.Tests.Requests;

/// <summary>Who may come in by HTTP.</summary>
public sealed class ForgeryTests
{
    private const int Forgeries = 10_000;
    private const int Kinds = 14;

    [Fact]
    public async Task Of_ten_thousand_requests_that_nearly_are_Slacks_none_is_taken()
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        var good = await GoodAsync(circle);
        var answered = circle.Texts(circle.Ada).Count;
        var statuses = new Dictionary<HttpStatusCode, int>();
        var random = new Random(5);
        foreach (var batch in Enumerable.Range(0, Forgeries).Chunk(50))
        {
            var answers = batch
                .Select(number => SendAsync(circle, good[number % 3], number / 3 % Kinds, random))
                .ToList();
            foreach (var answer in answers)
            {
                using var response = await answer;
                statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
                Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }
        await circle.Bot.RestAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", statuses));
        Assert.Equal(Forgeries, statuses[HttpStatusCode.Unauthorized]);
        Assert.Equal(answered, circle.Texts(circle.Ada).Count);
        // And the genuine ones still are.
        await circle.AskAsync(circle.Ada, "count");
        Assert.Equal("counted 2", circle.Texts(circle.Ada)[^1]);
    }

    [Theory]
    [InlineData(285, true)]
    [InlineData(-285, true)]
    [InlineData(315, false)]
    [InlineData(-315, false)]
    public async Task Five_minutes_are_borne_and_no_more_before_and_after(int seconds, bool isTaken)
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        circle.Slack.Clock.Skew = TimeSpan.FromSeconds(seconds);
        var gesture = circle.Slack.Slash(circle.Ada, circle.Room, "/reading count");
        await gesture.Done;
        Assert.Equal(isTaken ? null : "dispatch_failed", gesture.Failure);
    }

    [Fact]
    public async Task Slack_finds_its_address_and_a_stranger_does_not()
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        Assert.Equal(
            (HttpStatusCode.OK, """{"challenge":"a \u0022b\u0022"}"""),
            await circle.Slack.VerifyUrlAsync("a \"b\"")
        );
        Assert.Equal((HttpStatusCode.Unauthorized, ""), await circle.Slack.VerifyUrlAsync("x", isSigned: false));
    }

    [Fact]
    public async Task A_look_at_the_certificate_is_greeted_and_nothing_happens()
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        foreach (var path in (string[])["/slack/events", "/slack/commands", "/slack/interactions"])
            Assert.Equal((HttpStatusCode.OK, ""), await circle.Slack.CheckSslAsync(path));
        var smuggled = Encoding.UTF8.GetBytes(
            $"ssl_check=1&command=%2Freading&text=count&team_id={circle.Slack.Workspace.Id}&channel_id={circle.Room.Id}&user_id={circle.Ada.Id}"
        );
        using var answer = await circle.Slack.SendAsync(
            "/slack/commands",
            smuggled,
            null,
            null,
            "application/x-www-form-urlencoded",
            cancellationToken: TestContext.Current.CancellationToken
        );
        await circle.Bot.RestAsync();
        Assert.Empty(circle.Texts(circle.Ada));
    }

    [Fact]
    public async Task A_request_too_large_is_refused_before_it_is_read()
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        var body = new byte[1024 * 1024 + 1];
        var timestamp = circle.Slack.Timestamp();
        using var answer = await circle.Slack.SendAsync(
            "/slack/events",
            body,
            SlackEmulator.Sign(timestamp, body),
            timestamp,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_that_never_end_keep_nobody_out_for_longer_than_Slack_would_wait()
    {
        // Hardly a moment passes but where the clock is put forward.
        await using var circle = await Circle.StartAsync(Deliveries.Http, clock: new VirtualClock(rate: 0.01));
        var timestamp = circle.Slack.Timestamp();
        var head =
            $"POST /slack/commands HTTP/1.1\r\nHost: bot\r\nContent-Length: 1000\r\nX-Slack-Signature: v0={new string('0', 64)}\r\nX-Slack-Request-Timestamp: {timestamp}\r\n\r\nhalf";
        var sockets = new List<TcpClient>();
        try
        {
            for (var number = 0; number < RequestDoor.MostAtOnce; number++)
            {
                var socket = new TcpClient();
                sockets.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, circle.Slack.HooksUrl!.Port, Cancel);
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancel);
            }
            Gesture? asked = null;
            for (var attempt = 0; attempt < 1000 && asked?.Failure is null; attempt++)
            {
                asked = circle.Slack.Slash(circle.Ben, circle.Room, "/reading secret words:x");
                await asked.Done;
            }
            Assert.Equal("dispatch_failed", asked!.Failure);
            circle.Slack.Clock.Jump(TimeSpan.FromSeconds(4));
            foreach (var socket in sockets)
                Assert.StartsWith("HTTP/1.1 408", await FirstLineAsync(socket), StringComparison.Ordinal);
            await circle.AskAsync(circle.Ada, "secret words:hush");
            Assert.Contains("hush", circle.Texts(circle.Ada));
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string?> FirstLineAsync(TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream(), leaveOpen: true);
        return await reader.ReadLineAsync(Cancel);
    }

    [Fact]
    public async Task A_repetition_may_be_the_only_delivery_and_is_answered_once()
    {
        await using var circle = await Circle.StartAsync(Deliveries.Http);
        var address = circle.Slack.HooksUrl;
        circle.Slack.HooksUrl = new Uri("http://127.0.0.1:9");
        var asking = circle.Slack.DirectMessageAsync(circle.Ada, "count");
        await Eventually.IsTrueAsync(() => circle.Slack.Gestures.Count == 1, "it was tried");
        await Eventually.IsTrueAsync(() => circle.Slack.Clock.IsWaitedFor(TimeSpan.FromSeconds(1)), "it failed");
        circle.Slack.HooksUrl = address;
        circle.Slack.Clock.Jump(TimeSpan.FromSeconds(2));
        var gesture = await asking;
        Assert.Equal(2, gesture.Deliveries);
        await Eventually.IsTrueAsync(() => circle.SeesDirect(circle.Ada).Count == 1, "it is answered");
        circle.Slack.Repeat(gesture);
        circle.Slack.Repeat(gesture);
        await Eventually.IsTrueAsync(() => gesture.Acks == 3, "each is acknowledged");
        await circle.Bot.RestAsync();
        Assert.Equal(["counted 1"], circle.SeesDirect(circle.Ada).Select(seen => seen.Text));
    }

    [Fact]
    public async Task In_Socket_Mode_nothing_comes_in_by_HTTP()
    {
        await using var circle = await Circle.StartAsync();
        var body = "{}"u8.ToArray();
        var timestamp = circle.Slack.Timestamp();
        using var answer = await circle.Slack.SendAsync(
            "/slack/events",
            body,
            SlackEmulator.Sign(timestamp, body),
            timestamp,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>An event, a command and a press that were taken.</summary>
    private static async Task<(string Path, byte[] Body, string Type)[]> GoodAsync(Circle circle)
    {
        var command = await circle.AskAsync(circle.Ada, "count");
        await circle.AskAsync(circle.Ada, "open words:hello");
        var press = await circle.PressAsync(circle.Ada, circle.Sees(circle.Ada)[^1], "Tell more");
        var said = (await circle.Slack.MentionAsync(circle.Ada, circle.Room, "secret words:x"))!;
        await circle.Bot.RestAsync();
        return [.. ((Gesture[])[command, press, said]).Select(circle.Slack.Request)];
    }

    private static Task<HttpResponseMessage> SendAsync(
        Circle circle,
        (string Path, byte[] Body, string Type) good,
        int kind,
        Random random
    )
    {
        string? timestamp = circle.Slack.Timestamp();
        var body = good.Body.ToArray();
        string? signature = SlackEmulator.Sign(timestamp, body);
        switch (kind)
        {
            case 0: // one bit of the body
                body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 1: // truncated
                body = body[..random.Next(body.Length)];
                break;
            case 2: // a digit of the signature
                var digits = signature.ToCharArray();
                var at = random.Next(3, digits.Length);
                digits[at] = digits[at] == 'a' ? 'b' : 'a';
                signature = new string(digits);
                break;
            case 3:
                signature = null;
                break;
            case 4:
                timestamp = null;
                break;
            case 5: // another time
                timestamp = $"{long.Parse(timestamp) + 1 + random.Next(100)}";
                break;
            case 6: // a replay of an old one, well signed
                timestamp = $"{long.Parse(timestamp) - 310 - random.Next(100_000)}";
                signature = SlackEmulator.Sign(timestamp, body);
                break;
            case 7: // from the future, well signed
                timestamp = $"{long.Parse(timestamp) + 310 + random.Next(100_000)}";
                signature = SlackEmulator.Sign(timestamp, body);
                break;
            case 8: // signed by nobody
                signature = $"v0={Convert.ToHexStringLower(Bytes(random, 32))}";
                break;
            case 9: // too short
                signature = signature[..^random.Next(1, 64)];
                break;
            case 10: // more of it
                body = [.. body, .. Bytes(random, random.Next(1, 100))];
                break;
            case 11: // another version of the scheme
                signature = $"v1={signature[3..]}";
                break;
            case 12: // a time that is none
                timestamp = $"{timestamp}.0";
                signature = SlackEmulator.Sign(timestamp, body);
                break;
            default: // in capitals
                signature = $"v0={signature[3..].ToUpperInvariant()}";
                break;
        }
        return circle.Slack.SendAsync(
            good.Path,
            body,
            signature,
            timestamp,
            good.Type,
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
