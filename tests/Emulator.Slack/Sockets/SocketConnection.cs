using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Emulator.Slack.Sockets;

/// <summary>One connection of the app in Socket Mode, seen from Slack's side. A ghost has no socket and swallows its share.</summary>
public sealed class SocketConnection
{
    private static readonly TimeSpan WarningTime = TimeSpan.FromSeconds(10);

    private readonly SlackEmulator _emulator;
    private readonly HttpContext? _request;
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _life = new();
    private WebSocket? _socket;
    private bool _isUnnoticed;
    private BreakableStream? _stream;

    internal SocketConnection(SlackEmulator emulator, int number, HttpContext? request) =>
        (_emulator, Number, _request) = (emulator, number, request);

    /// <summary>From 1, in order of connecting.</summary>
    public int Number { get; }

    public bool IsGhost => _request is null;

    /// <summary>Whether Slack believes that the app can be reached here.</summary>
    public bool IsRegistered { get; internal set; }

    /// <summary>The peer is gone without a word: nothing is read or sent any more, and the connection stays.</summary>
    public void Die() => (_stream!.IsDeaf, _stream.IsMute) = (true, true);

    /// <summary>How often something was sent, pongs included.</summary>
    public int Sent => _stream?.Writes ?? 0;

    /// <summary>Pings and acknowledgements are no longer read, so no pong comes; envelopes still go out.</summary>
    public void Deafen() => _stream!.IsDeaf = true;

    /// <summary>The connection breaks without a close frame.</summary>
    public void Drop()
    {
        IsRegistered = false;
        _life.Cancel();
        try
        {
            _request?.Abort();
        }
        catch (ObjectDisposedException) { }
    }

    /// <summary>The connection is cut, and Slack does not notice: it goes on sending its share here.</summary>
    public void DropUnnoticed()
    {
        _isUnnoticed = true;
        Drop();
        IsRegistered = true;
    }

    /// <summary>Tells the app to go, as Slack does before it closes a connection.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>, <c>too_many_websockets</c></param>
    /// <param name="thenCloses">Whether the connection really is closed ten seconds later.</param>
    public void Disconnect(string reason, bool thenCloses = true)
    {
        Note("disconnect", reason);
        var debug = new JsonObject { ["host"] = "applink-emulated" };
        Send(
            new JsonObject
            {
                ["type"] = "disconnect",
                ["reason"] = reason,
                ["debug_info"] = debug,
            }.ToJsonString()
        );
        if (thenCloses)
            _ = CloseLaterAsync(WarningTime);
    }

    /// <summary>Closes with a close frame.</summary>
    public void Close() => _ = CloseLaterAsync(TimeSpan.Zero);

    /// <summary>Sends any text as a frame.</summary>
    public void Send(string frame) => _out.Writer.TryWrite(frame);

    internal async Task RunAsync(Stream upgraded)
    {
        _stream = new BreakableStream(upgraded);
        _socket = WebSocket.CreateFromStream(
            _stream,
            new WebSocketCreationOptions
            {
                IsServer = true,
                KeepAliveInterval = _emulator.PingInterval,
                // With a deadline there are pings; without one there would be unasked pongs only.
                KeepAliveTimeout = TimeSpan.FromDays(1),
            }
        );
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync();
            await sending.WaitAsync(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or IOException or TimeoutException) { }
        IsRegistered = _isUnnoticed;
        _out.Writer.TryComplete();
        await _life.CancelAsync();
        await sending;
        _socket.Dispose();
    }

    internal void Note(string what, string detail = "") => _emulator.Note(what, Number, detail);

    private async Task CloseLaterAsync(TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, _emulator.Clock, _life.Token);
            IsRegistered = false;
            _out.Writer.TryComplete();
        }
        catch (OperationCanceledException) { }
    }

    private async Task ReceiveAllAsync()
    {
        var buffer = new byte[1024 * 1024];
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await _socket!.ReceiveAsync(
                    new ArraySegment<byte>(buffer, length, buffer.Length - length),
                    _life.Token
                );
                length += part.Count;
            } while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                Note("close");
                IsRegistered = false;
                _out.Writer.TryComplete();
                return;
            }
            try
            {
                _emulator.TakeAck(this, JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject);
            }
            catch (JsonException)
            {
                _emulator.TakeAck(this, null);
            }
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(_life.Token))
                await _socket!.SendAsync(
                    System.Text.Encoding.UTF8.GetBytes(frame),
                    WebSocketMessageType.Text,
                    endOfMessage: true,
                    _life.Token
                );
            await _socket!.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _life.Token);
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        { }
    }
}
