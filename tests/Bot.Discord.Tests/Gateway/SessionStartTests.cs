using System.Net.WebSockets;
using System.Threading.Channels;
using Bot.Discord.Gateway;
using Bot.Discord.Tests.Support;
using Emulator.Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Discord.Tests.Gateway;

/// <summary>Sessions cost: a day has a thousand starts, and each counts its events anew.</summary>
public sealed class SessionStartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_refused_again_and_again_is_asked_for_ever_more_rarely()
    {
        await using var discord = await DiscordEmulator.StartAsync(new VirtualClock(5));
        discord.Faults.RefusedIdentifies = 5;
        await using var bot = await BotUnderTest.StartAsync(discord);
        await Eventually.IsTrueAsync(() => discord.Count("identify") == 6 && bot.Health.IsReady, "it is let in", 60);
        var asked = discord.Notes.Where(note => note.What == "identify").Select(note => note.At).ToList();
        // Five seconds lie between any two; the fifth refusal is followed by eight at the least.
        Assert.True(asked[5] - asked[4] >= TimeSpan.FromSeconds(8), $"{asked[5] - asked[4]}");
        Assert.Equal(6, discord.CallsTo("GET /gateway/bot").Count);
    }

    [Fact]
    public async Task Where_the_days_starts_are_used_up_none_is_asked_for_and_health_says_so()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        await using var bot = await (await BotUnderTest.StartAsync(discord)).ReadyAsync();
        discord.SessionStarts = 0;
        await discord.Connection!.CloseAsync(4009);
        await Eventually.IsTrueAsync(
            () => bot.Health.Words.Contains("starts are used up", StringComparison.Ordinal),
            "health tells it",
            30
        );
        Assert.Equal(1, discord.Count("identify"));
        discord.SessionStarts = 1000;
        await Eventually.IsTrueAsync(
            () =>
            {
                discord.Clock.Jump(TimeSpan.FromHours(1));
                return discord.Count("identify") == 2;
            },
            "a new day begins",
            30
        );
    }

    [Fact]
    public void What_an_earlier_session_ends_late_leaves_the_same_number_of_this_one_open()
    {
        var progress = new Progress();
        progress.Begin(1);
        var before = progress.Epoch;
        progress.Receive(2, isWork: true);
        progress.Begin(1);
        progress.Receive(2, isWork: true);
        progress.Finish(2, before);
        Assert.Equal(1, progress.Done);
        progress.Finish(2, progress.Epoch);
        Assert.Equal(2, progress.Done);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("channel 1")]
    public async Task Nothing_that_was_begun_is_left_running_when_the_lanes_end(string? lane)
    {
        var time = new FakeTimeProvider();
        var (begun, release) = (0, new TaskCompletionSource());
        var lanes = new EventLanes(
            async (next, _) =>
            {
                Interlocked.Increment(ref begun);
                if (next.Sequence == 1)
                    await release.Task;
            },
            time,
            NullLogger<EventLanes>.Instance
        );
        using var stop = new CancellationTokenSource();
        var running = lanes.RunAsync(stop.Token);
        var progress = new Progress();
        for (var sequence = 1; sequence <= 2; sequence++)
            await lanes.Writer.WriteAsync(
                new GatewayEvent("E", sequence, lane, time.GetTimestamp(), new object()) { Progress = progress },
                Cancel
            );
        // The second overtakes the first once it has waited its half second.
        await Eventually.IsTrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return Volatile.Read(ref begun) == 2;
            },
            "both are begun"
        );
        await stop.CancelAsync();
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Cancel));
        Assert.False(running.IsCompleted);
        release.SetResult();
        await running.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task A_frame_without_end_is_not_kept()
    {
        using var endless = new EndlessSocket();
        using var socket = new FrameSocket(endless, TimeProvider.System);
        await Assert.ThrowsAsync<InvalidDataException>(() => socket.ReceiveAsync(Cancel));
        Assert.Equal(FrameSocket.LargestFrame, endless.Read);
    }

    /// <summary>Sends one message that never ends.</summary>
    private sealed class EndlessSocket : WebSocket
    {
        public long Read { get; private set; }
        public override WebSocketCloseStatus? CloseStatus => null;
        public override string? CloseStatusDescription => null;
        public override WebSocketState State => WebSocketState.Open;
        public override string? SubProtocol => null;

        public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            Read += buffer.Length;
            // A machine has only so much.
            if (Read > 256 * 1024 * 1024)
                throw new InvalidOperationException("It is kept without end.");
            return ValueTask.FromResult(
                new ValueWebSocketReceiveResult(buffer.Length, WebSocketMessageType.Text, endOfMessage: false)
            );
        }

        public override void Abort() { }

        public override Task CloseAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancelled) =>
            Task.CompletedTask;

        public override Task CloseOutputAsync(
            WebSocketCloseStatus status,
            string? reason,
            CancellationToken cancelled
        ) => Task.CompletedTask;

        public override void Dispose() { }

        public override Task<WebSocketReceiveResult> ReceiveAsync(
            ArraySegment<byte> buffer,
            CancellationToken cancelled
        ) => throw new NotSupportedException();

        public override Task SendAsync(
            ArraySegment<byte> buffer,
            WebSocketMessageType type,
            bool endOfMessage,
            CancellationToken cancelled
        ) => Task.CompletedTask;
    }
}
