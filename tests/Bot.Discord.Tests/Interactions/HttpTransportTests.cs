using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Discord.Tests.Support;
using Emulator.Discord;

namespace Bot.Discord.Tests.Interactions;

/// <summary>Interactions as signed requests: Discord's are answered, all others refused before they are looked at.</summary>
public sealed class HttpTransportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(DiscordEmulator Discord, BotUnderTest Bot)> StartAsync(double rate = 1)
    {
        var discord = await DiscordEmulator.StartAsync(new VirtualClock(rate));
        return (
            discord,
            await BotUnderTest.StartAsync(discord, configure: options => options.Transport = DiscordTransport.Http)
        );
    }

    [Fact]
    public async Task A_ping_is_answered()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        Assert.Equal((HttpStatusCode.OK, """{"type":1}"""), await discord.PingAsync());
    }

    [Fact]
    public async Task Commands_presses_forms_and_files_go_as_over_the_gateway()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var asked = await discord.Ask(DiscordEmulator.Ada, "quote", ("words", "by HTTP")).ShownAsync();
        var message = asked.Answer;
        Assert.Contains("by HTTP", message.Markup);
        var pressed = await discord.Press(DiscordEmulator.Ada, message, "Next").ShownAsync();
        Assert.Equal(7, pressed.FirstType);
        var opened = await discord.Ask(DiscordEmulator.Ada, "ask").ShownAsync();
        var sent = await discord.Submit(DiscordEmulator.Ada, opened, ("question", "Why?")).ShownAsync();
        Assert.Equal("Asked: Why?", sent.Answer.Markup);
        var picture = await discord.Ask(DiscordEmulator.Ada, "picture").ShownAsync();
        Assert.Equal([1, 2, 3], picture.Answer.Files["time_line.png"]);
        var typing = await discord.Typing(DiscordEmulator.Ada, "quote", "words", "Bra").ShownAsync();
        Assert.Equal(25, typing.Choices.Count);
        discord.Press(DiscordEmulator.Ada, message, "Remove");
        await Eventually.IsTrueAsync(() => message.IsDeleted, "it is removed");
        Assert.Empty(discord.CallsTo("POST /interactions"));
        Assert.Empty(discord.Notes);
    }

    [Fact]
    public async Task A_late_answer_follows_the_response()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var room = discord.Ask(DiscordEmulator.Ada, "quote", ("words", "late"), ("slow", 4000));
        await Eventually.IsTrueAsync(() => discord.Public(discord.Room).Count == 1, "it is posted");
        Assert.Equal(5, room.FirstType);
        var alone = await discord.Ask(DiscordEmulator.Ada, "note", ("words", "late"), ("slow", 4000)).ShownAsync();
        Assert.Equal("late", alone.Answer.Markup);
        var form = await discord.Ask(DiscordEmulator.Ada, "ask", ("slow", 4000)).ShownAsync();
        Assert.Contains("took too long", form.Answer.Markup);
    }

    [Theory]
    [InlineData("note", 1000)]
    [InlineData("note", 1800)]
    [InlineData("quote", 1800)]
    public async Task What_was_asked_before_an_orderly_stop_is_still_answered(string command, int milliseconds)
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        var asked = discord.Ask(DiscordEmulator.Ada, command, ("words", "before the end"), ("slow", milliseconds));
        await Eventually.IsTrueAsync(() => bot.Commands.Asked == 1, "the command begins");
        await bot.DisposeAsync();
        await asked.ShownAsync();
        Assert.Contains("before the end", asked.Answer.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_longer_than_a_stop_waits_is_told_by_the_log()
    {
        var (discord, bot) = await StartAsync(10);
        await using var _ = discord;
        discord.Ask(DiscordEmulator.Ada, "note", ("words", "too long"), ("slow", 600_000));
        await Eventually.IsTrueAsync(() => bot.Commands.Asked == 1, "the command begins");
        var health = bot.Health;
        await bot.DisposeAsync();
        Assert.Contains(("unanswered_total", 1), health.Counters.Select(counter => (counter.Name, counter.Value)));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_sent_again_is_carried_out_once()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var asked = await discord.Ask(DiscordEmulator.Ada, "count").ShownAsync();
        var body = Encoding.UTF8.GetBytes(asked.Json.ToJsonString());
        var timestamp = discord.Timestamp();
        for (var time = 0; time < 5; time++)
        {
            using var response = await discord.SendSignedAsync(body, discord.Sign(timestamp, body), timestamp);
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
        Assert.Equal((1, 1), (bot.Commands.Asked, bot.Commands.Counted));
    }

    [Fact]
    public async Task Ten_thousand_requests_that_are_not_discords_are_refused()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var random = new Random(20261124);
        var good = Encoding.UTF8.GetBytes(
            """{"id":"1","application_id":"2","type":2,"token":"t","data":{"id":"3","name":"count","type":1}}"""
        );
        var accepted = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 10_000).Select(number => (number, seed: random.Next())).ToList(),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 4,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (item, _) =>
            {
                using var response = await BadRequests.SendAsync(
                    discord,
                    good,
                    item.number % BadRequests.Kinds,
                    new Random(item.seed)
                );
                if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestEntityTooLarge))
                    Interlocked.Increment(ref accepted);
            }
        );
        Assert.Equal((0, 0), (accepted, bot.Commands.Asked));
        Assert.Equal(HttpStatusCode.OK, (await discord.PingAsync()).Status);
    }

    [Fact]
    public async Task A_request_that_comes_drop_by_drop_is_not_waited_for()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, discord.Endpoint!.Port, Cancel);
        var stream = client.GetStream();
        var (timestamp, signature) = (discord.Timestamp(), new string('a', 128));
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {discord.Endpoint.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n"
                    + $"X-Signature-Timestamp: {timestamp}\r\nX-Signature-Ed25519: {signature}\r\n\r\n"
            ),
            Cancel
        );
        var answer = new byte[64];
        var reading = stream.ReadAsync(answer, Cancel).AsTask();
        // Fast enough for the server's own limit, and a hundred seconds for the whole.
        for (var drop = 0; drop < 40 && !reading.IsCompleted; drop++)
        {
            await stream.WriteAsync(new byte[500], Cancel);
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, Cancel));
        }
        Assert.True(reading.IsCompleted, "it is still waited for");
        Assert.StartsWith("HTTP/1.1 408", Encoding.ASCII.GetString(answer, 0, await reading), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await discord.PingAsync()).Status);
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_refused()
    {
        var (discord, bot) = await StartAsync();
        await using var _ = discord;
        await using var __ = bot;
        var body = new byte[5 * 1024 * 1024];
        var timestamp = discord.Timestamp();
        try
        {
            using var response = await discord.SendSignedAsync(body, discord.Sign(timestamp, body), timestamp);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The door is shut while the body is still being sent.
        }
        Assert.Equal(HttpStatusCode.OK, (await discord.PingAsync()).Status);
        Assert.Equal(0, bot.Commands.Asked);
    }
}
