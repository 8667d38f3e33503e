using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Bot.Discord.Gateway;
using Bot.Discord.Tests.Support;
using Testing.Platforms;

namespace Bot.Discord.Tests.Gateway;

/// <summary>A connection that breaks at any byte ends in order, and nothing half received is acted on.</summary>
public sealed class CutFrameTests
{
    private static readonly string[] Talk =
    [
        """{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}""",
        """{"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"1"},"guilds":[],"session_id":"s","resume_gateway_url":"ws://x"}}""",
        """{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"5","application_id":"1","type":2,"token":"t","channel_id":"7","data":{"id":"1","name":"quote","type":1}}}""",
        """{"op":0,"s":3,"t":"SOMETHING","d":{"words":"É 😀"}}""",
    ];

    [Fact]
    public async Task A_frame_cut_at_any_byte_is_no_frame()
    {
        var bytes = Talk.SelectMany(FrameOf).ToArray();
        var (beforeReady, beforeInteraction, whole) = (Length(1), Length(2), Length(3));
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var events = Channel.CreateUnbounded<GatewayEvent>();
            var progress = new Progress();
            var connection = new GatewayConnection(
                (_, _) =>
                    Task.FromResult(
                        WebSocket.CreateFromStream(new CutStream(bytes[..cut]), new WebSocketCreationOptions())
                    ),
                new DiscordOptions { Token = "t" },
                progress,
                new EventReader(new LogLines()),
                events.Writer,
                _ => { },
                () => { },
                TimeProvider.System,
                new Random(1)
            );
            var end = await connection.RunAsync(new Uri("ws://x"), null, TestContext.Current.CancellationToken);
            var isBegun = cut >= beforeReady + FrameOf(Talk[1]).Length;
            Assert.Equal(isBegun ? NextStep.Resume : NextStep.Identify, end.Next);
            Assert.Equal(cut >= whole ? 1 : 0, events.Reader.Count);
            Assert.Equal(
                cut == bytes.Length ? 3
                    : cut >= whole ? 2
                    : isBegun ? 1
                    : 0,
                progress.Last
            );
        }
        Assert.True(beforeInteraction > beforeReady);

        int Length(int frames) => Talk.Take(frames).Sum(frame => FrameOf(frame).Length);
    }

    private static byte[] FrameOf(string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        return payload.Length < 126
            ? [0x81, (byte)payload.Length, .. payload]
            : [0x81, 126, (byte)(payload.Length >> 8), (byte)payload.Length, .. payload];
    }

    /// <summary>Gives some bytes and ends without a word; takes anything.</summary>
    private sealed class CutStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count) { }

        public override void Write(ReadOnlySpan<byte> buffer) { }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.CompletedTask;

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => ValueTask.CompletedTask;
    }
}
