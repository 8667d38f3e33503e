using System.Net.WebSockets;
using System.Text.Json;
using Bot.Slack.Talking;
using Bot.Slack.WebApi;
using Bot.Slack.Wire;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.SocketMode;

/// <summary>
/// One connection of Socket Mode: it acknowledges each envelope on itself before anything is done about it, and never takes
/// another's acknowledgement. It reads until it is closed, also while its replacement is there already.
/// </summary>
internal sealed class SocketConnection(
    OpenedSocket opened,
    SocketTimes times,
    EnvelopeReader reader,
    Inbox inbox,
    TimeProvider time,
    ILogger log
) : IDisposable
{
    private const int FirstBuffer = 16 * 1024;
    private const int LargestFrame = 1024 * 1024;

    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    /// <summary>Done when a replacement is needed.</summary>
    public Task<SocketEnd> End => _end.Task;

    public bool IsGone => _reading.IsCompleted;

    /// <summary>Reads until Slack's first word, and gives the number of connections it counts.</summary>
    public async Task<int> BeginAsync(CancellationToken cancellationToken)
    {
        _reading = Task.WhenAll(ReadAsync(cancellationToken), WatchAsync(cancellationToken));
        var first = await Task.WhenAny(_hello.Task, _end.Task).WaitAsync(times.Hello, time, cancellationToken);
        return first == _hello.Task
            ? await _hello.Task
            : throw new WebSocketException($"The connection ended before it began: {await _end.Task}.");
    }

    /// <summary>Reads on while Slack has something, for a while; then says farewell.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _reading.WaitAsync(times.Drain, time, cancellationToken);
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException) { }
        await CloseAsync();
    }

    /// <summary>A proper farewell, so that no ghost stays behind on Slack's side (§4.1). Never throws.</summary>
    public async Task CloseAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(times.Goodbye, time);
            if (opened.Socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await opened.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            await _reading.WaitAsync(patience.Token);
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        { }
        Dispose();
    }

    public void Dispose()
    {
        opened.Socket.Abort();
        opened.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var reason = "closed";
        try
        {
            var buffer = new byte[FirstBuffer];
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    if (length == LargestFrame)
                        throw new IOException("A frame came that is larger than anything Slack sends.");
                    if (length == buffer.Length)
                        Array.Resize(ref buffer, buffer.Length * 2);
                    part = await opened.Socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                    length += part.Count;
                } while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                if (part.MessageType == WebSocketMessageType.Text)
                    await TakeAsync(buffer.AsMemory(0, length), cancellationToken);
            }
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            reason = error.Message;
        }
        catch (Exception error)
        {
            // A connection that nobody reads would look open for ever.
            Log.ConnectionFailed(log, error);
        }
        Log.Disconnected(log, reason);
        _end.TrySetResult(SocketEnd.Closed);
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        SocketFrame? frame;
        try
        {
            frame = JsonSerializer.Deserialize(message.Span, SlackJson.Default.SocketFrame);
        }
        catch (JsonException)
        {
            Log.UnreadableFrame(log);
            return;
        }
        switch (frame)
        {
            case { Type: "hello" }:
                _hello.TrySetResult(frame.NumConnections ?? 1);
                break;
            case { Type: "disconnect" }:
                Log.Disconnected(log, frame.Reason ?? "");
                _end.TrySetResult(
                    frame.Reason switch
                    {
                        "too_many_websockets" => SocketEnd.TooMany,
                        "link_disabled" => SocketEnd.Disabled,
                        _ => SocketEnd.Refresh,
                    }
                );
                break;
            case { EnvelopeId: { } envelope, Payload: { } payload }:
                using (inbox.Expect())
                {
                    var isSure = await AcknowledgeAsync(envelope, cancellationToken) && frame.RetryAttempt is null or 0;
                    if (reader.Read(frame.Type ?? "", payload) is { } happening)
                        await inbox.PutAsync(happening with { MayComeAgain = !isSure }, cancellationToken);
                }
                break;
            default:
                Log.UnknownFrame(log, frame?.Type ?? "");
                break;
        }
    }

    /// <summary>
    /// On this socket or not at all: Slack takes no answer for it from another. What cannot be acknowledged is answered all
    /// the same, because a press comes only once; should it come again, it is known. Gives whether it left.
    /// </summary>
    private async Task<bool> AcknowledgeAsync(string envelope, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(times.Acknowledge, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
            await opened.Socket.SendAsync(
                JsonSerializer.SerializeToUtf8Bytes(new Acknowledgement(envelope), SlackJson.Default.Acknowledgement),
                WebSocketMessageType.Text,
                endOfMessage: true,
                both.Token
            );
            return true;
        }
        catch (Exception error)
            when (error is WebSocketException or InvalidOperationException or IOException
                || error is OperationCanceledException && !cancellationToken.IsCancellationRequested
            )
        {
            Log.NotAcknowledged(log, error.Message);
            return false;
        }
    }

    /// <summary>Ends a connection on which not a byte came for too long.</summary>
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_end.Task.IsCompleted)
            {
                var left = times.Silence - opened.SilentFor;
                if (left <= TimeSpan.Zero)
                {
                    opened.Socket.Abort();
                    return;
                }
                await Task.WhenAny(_end.Task, Task.Delay(left, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }
}
