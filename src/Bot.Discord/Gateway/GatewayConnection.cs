using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Discord.Wire;

namespace Bot.Discord.Gateway;

/// <summary>
/// One connection from Hello to its end (§2). Its receive loop only reads, counts and hands on; it never runs a handler.
/// Used once.
/// </summary>
internal sealed class GatewayConnection(
    OpenSocket open,
    DiscordOptions options,
    Progress progress,
    EventReader reader,
    ChannelWriter<GatewayEvent> events,
    Action<Ready> onReady,
    Action onResumed,
    TimeProvider time,
    Random random
)
{
    private static readonly TimeSpan OpenDeadline = TimeSpan.FromSeconds(15);

    private readonly TaskCompletionSource<(NextStep Next, string Reason)> _ended = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _readyAt;
    private bool _isReplaying;
    private Heartbeat? _heartbeat;

    /// <summary>The session that was taken up or begun.</summary>
    public GatewaySession? Session { get; private set; }

    /// <summary>Runs until the connection ends, whoever ends it. Throws only for bugs.</summary>
    public async Task<ConnectionEnd> RunAsync(Uri address, GatewaySession? session, CancellationToken cancellationToken)
    {
        Session = session;
        _isReplaying = session is not null;
        WebSocket? opened = null;
        try
        {
            using var patience = new CancellationTokenSource(OpenDeadline, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            opened = await open(address, both.Token);
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or IOException or HttpRequestException)
        {
            return new ConnectionEnd(Resumable(), "the gateway cannot be reached", WasOpened: false, TimeSpan.Zero);
        }

        using var socket = new FrameSocket(opened, time);
        using var life = new CancellationTokenSource();
        await using var stop = cancellationToken.Register(() =>
            _ended.TrySetResult((NextStep.Resume, "the program stops"))
        );
        var working = Task.WhenAll(ReceiveAsync(socket, life.Token), SpeakAsync(socket, session, life.Token));
        var (next, reason) = await _ended.Task;

        var forgets =
            next is NextStep.Identify or NextStep.IdentifyLater or NextStep.Stop
            || cancellationToken.IsCancellationRequested && !options.KeepSessionOnStop;
        await socket.CloseAsync(forgets ? (int)WebSocketCloseStatus.NormalClosure : CloseCodes.ComingBack);
        await life.CancelAsync();
        await working;
        var held = _readyAt == 0 ? TimeSpan.Zero : time.GetElapsedTime(_readyAt);
        return new ConnectionEnd(next == NextStep.Resume ? Resumable() : next, reason, WasOpened: true, held);
    }

    private NextStep Resumable() => Session is null ? NextStep.Identify : NextStep.Resume;

    private void End(NextStep next, string reason) => _ended.TrySetResult((next, reason));

    /// <summary>Our side of the talk: heartbeats, and the session's beginning with its deadlines.</summary>
    private async Task SpeakAsync(FrameSocket socket, GatewaySession? session, CancellationToken cancellationToken)
    {
        try
        {
            if (await Within(_hello.Task, options.HelloDeadline, cancellationToken) is not true)
            {
                End(NextStep.Resume, "no Hello came");
                return;
            }
            _heartbeat = new Heartbeat(socket, () => progress.Last > 0 ? progress.Last : null, time, random);
            var beating = _heartbeat.RunAsync(await _hello.Task, cancellationToken);
            var opening = session is null
                ? GatewayFrames.Identify(options)
                : GatewayFrames.Resume(options, session with { Sequence = progress.Last });
            await socket.SendAsync(opening, isHeartbeat: false, cancellationToken);
            if (await Within(_ready.Task, options.ReadyDeadline, cancellationToken) is not true)
                End(NextStep.Resume, "no session began");
            await beating;
            End(NextStep.Resume, "a heartbeat was not acknowledged");
        }
        catch (Exception error) when (IsBreak(error))
        {
            End(NextStep.Resume, "the connection broke");
        }
    }

    private async Task<bool> Within(Task task, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var finished = await Task.WhenAny(task, Task.Delay(deadline, time, patience.Token)) == task;
        await patience.CancelAsync();
        return finished;
    }

    private async Task ReceiveAsync(FrameSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            while (await socket.ReceiveAsync(cancellationToken) is { } message)
            {
                using var frame = Frame.Read(message);
                if (frame is not null)
                    await TakeAsync(frame, socket, cancellationToken);
            }
            End(CloseCodes.Next(socket.CloseCode), CloseCodes.Words(socket.CloseCode));
        }
        catch (Exception error) when (IsBreak(error))
        {
            // A close code can come and the connection break at once after it.
            End(CloseCodes.Next(socket.CloseCode), CloseCodes.Words(socket.CloseCode));
        }
        catch (InvalidDataException error)
        {
            End(NextStep.Resume, error.Message);
        }
        catch (JsonException error)
        {
            End(NextStep.Resume, $"a frame cannot be read at {error.Path}");
        }
    }

    private async Task TakeAsync(Frame frame, FrameSocket socket, CancellationToken cancellationToken)
    {
        switch (frame.Code)
        {
            case Frame.Hello:
                var hello = frame.Data.Deserialize(DiscordJson.Default.Hello);
                _hello.TrySetResult(TimeSpan.FromMilliseconds(Math.Max(1, hello?.HeartbeatInterval ?? 41_250)));
                break;
            case Frame.Acknowledged:
                _heartbeat?.Acknowledge();
                break;
            case Frame.Heartbeat:
                await socket.SendAsync(GatewayFrames.Heartbeat(progress.Last), isHeartbeat: true, cancellationToken);
                break;
            case Frame.Reconnect:
                End(NextStep.Resume, "Discord asks for a new connection (op 7)");
                break;
            case Frame.InvalidSession:
                var isResumable = frame.Data.ValueKind == JsonValueKind.True;
                End(isResumable ? NextStep.Resume : NextStep.IdentifyLater, "the session is not valid (op 9)");
                break;
            case Frame.Dispatch when frame.Sequence is { } sequence:
                await DispatchAsync(frame, sequence, cancellationToken);
                break;
        }
    }

    private async Task DispatchAsync(Frame frame, long sequence, CancellationToken cancellationToken)
    {
        var receivedAt = time.GetTimestamp();
        switch (frame.Event)
        {
            case "READY":
                var ready = frame.Data.Deserialize(DiscordJson.Default.Ready) ?? new Ready();
                progress.Begin(sequence);
                Session = new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl ?? "", sequence);
                onReady(ready);
                Begun();
                return;
            case "RESUMED":
                progress.Receive(sequence, isWork: false);
                onResumed();
                Begun();
                return;
        }
        // Delivered again after a resume: it is being seen to, or has been.
        var isNew = sequence > progress.Last;
        var (content, lane) = reader.Read(frame);
        if (content is null || !isNew)
        {
            progress.Receive(sequence, isWork: false);
            return;
        }
        progress.Receive(sequence, isWork: true);
        await events.WriteAsync(
            new GatewayEvent(frame.Event!, sequence, lane, receivedAt, content)
            {
                Progress = progress,
                IsReplay = _isReplaying,
                Epoch = progress.Epoch,
            },
            cancellationToken
        );
    }

    private void Begun()
    {
        _isReplaying = false;
        _readyAt = time.GetTimestamp();
        _ready.TrySetResult();
    }

    private static bool IsBreak(Exception error) =>
        error
            is WebSocketException
                or OperationCanceledException
                or IOException
                or ObjectDisposedException
                or InvalidOperationException;
}
