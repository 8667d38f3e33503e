using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Emulator.Discord.Gateway;

/// <summary>One connection of a bot to the gateway, seen from Discord's side.</summary>
public sealed class GatewayConnection
{
    private const int LargestFrame = 4096;
    private const int FramesAMinute = 120;

    private readonly DiscordEmulator _emulator;
    private readonly WebSocket _socket;
    private readonly IHttpRequestLifetimeFeature _request;
    private readonly bool _isAtResumeHost;
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>();
    private readonly Queue<TimeSpan> _received = new();
    private readonly CancellationTokenSource _life = new();
    private GatewaySession? _session;
    private volatile bool _isFrozen;

    internal GatewayConnection(DiscordEmulator emulator, WebSocket socket, HttpContext context, bool isAtResumeHost) =>
        (_emulator, _socket, _request, _isAtResumeHost) = (
            emulator,
            socket,
            context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>(),
            isAtResumeHost
        );

    /// <summary>Nothing more is sent or read, and the connection stays.</summary>
    public void Freeze() => _isFrozen = true;

    /// <summary>The connection breaks without a word.</summary>
    public void Drop()
    {
        _life.Cancel();
        try
        {
            _request.Abort();
        }
        catch (ObjectDisposedException) { }
    }

    public async Task CloseAsync(int code)
    {
        if (code is 1000 or 1001 or 4003 or 4007 or 4009 && _session is { } session)
            _emulator.End(session);
        // 1005 is a close frame with nothing in it.
        var reason = code == (int)WebSocketCloseStatus.Empty ? null : "scripted";
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);
    }

    /// <summary>Asks for a new connection.</summary>
    public void Reconnect() => SendControl(7, "null");

    public void Invalidate(bool isResumable)
    {
        if (!isResumable && _session is { } session)
            _emulator.End(session);
        SendControl(9, isResumable ? "true" : "false");
    }

    public void AskForHeartbeat() => SendControl(1, "null");

    /// <summary>Sends any text as a message.</summary>
    public void Send(string frame) => _out.Writer.TryWrite(frame);

    private void SendControl(int code, string data)
    {
        var frame = $$"""{"op":{{code}},"d":{{data}},"s":null,"t":null}""";
        using var parsed = JsonDocument.Parse(frame);
        _emulator.CheckFrame("gateway to bot", code.ToString(), parsed.RootElement, isStrict: false);
        Send(frame);
    }

    internal async Task RunAsync()
    {
        Note("connect");
        var sending = SendAllAsync();
        var faults = _emulator.Faults;
        if (faults.Take(f => f.ReconnectBeforeHello, (f, left) => f.ReconnectBeforeHello = left))
            Reconnect();
        if (!faults.Take(f => f.NoHello, (f, left) => f.NoHello = left))
            SendControl(10, $$"""{"heartbeat_interval":{{_emulator.HeartbeatInterval}},"_trace":["[]"]}""");
        try
        {
            await ReceiveAllAsync();
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException) { }
        Note("close", code: (int?)_socket.CloseStatus);
        if (_session is { } session)
        {
            session.Connection = session.Connection == this ? null : session.Connection;
            // Closing with 1000 or 1001 ends the session; anything else leaves it resumable (§2.7).
            if (_socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable)
                _emulator.End(session);
        }
        _out.Writer.TryComplete();
        await _life.CancelAsync();
        await sending;
    }

    private async Task ReceiveAllAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(
                    new ArraySegment<byte>(buffer, length, buffer.Length - length),
                    _life.Token
                );
                length += part.Count;
            } while (!part.EndOfMessage && part.MessageType != WebSocketMessageType.Close);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            if (_isFrozen)
                continue;
            var now = _emulator.Clock.Elapsed;
            while (_received.TryPeek(out var oldest) && now - oldest > TimeSpan.FromSeconds(60))
                _received.Dequeue();
            _received.Enqueue(now);
            if (length > LargestFrame)
                await CloseAsync(4002);
            else if (_received.Count > FramesAMinute)
                await CloseAsync(4008);
            else
                await TakeAsync(JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement.Clone());
        }
    }

    private async Task TakeAsync(JsonElement frame)
    {
        var data = frame.TryGetProperty("d", out var given) ? given : default;
        var what = frame.GetProperty("op").GetInt32().ToString();
        _emulator.CheckFrame("bot to gateway", what, frame, isStrict: !_emulator.IsForeignClient);
        switch (frame.GetProperty("op").GetInt32())
        {
            case 1:
                Note("heartbeat", data);
                if (!_emulator.Faults.NoAcknowledgements)
                    SendControl(11, "null");
                break;
            case 2:
                Note("identify", data);
                await IdentifyAsync(data);
                break;
            case 6:
                Note("resume", data);
                Resume(data);
                break;
            case 3 or 4 or 8:
                if (_session is null)
                    await CloseAsync(4003);
                break;
            default:
                await CloseAsync(4001);
                break;
        }
    }

    private async Task IdentifyAsync(JsonElement data)
    {
        var intents = data.GetProperty("intents").GetInt64();
        var shard = data.TryGetProperty("shard", out var given)
            ? given.EnumerateArray().Select(one => one.GetInt32()).ToArray()
            : [0, 1];
        if (_session is not null)
            await CloseAsync(4005);
        else if (!_emulator.IsTokenGood || data.GetProperty("token").GetString() != DiscordEmulator.Token)
            await CloseAsync(4004);
        else if (intents < 0 || intents >= 1L << 26)
            await CloseAsync(4013);
        else if ((intents & ((1 << 1) | (1 << 8) | (1 << 15))) != 0)
            await CloseAsync(4014);
        else if (shard[0] >= shard[1])
            await CloseAsync(4010);
        else if (_emulator.Faults.Take(f => f.RefusedIdentifies, (f, left) => f.RefusedIdentifies = left))
            Invalidate(isResumable: false);
        else if (!_emulator.Faults.Take(f => f.NoReady, (f, left) => f.NoReady = left))
            _session = _emulator.Begin(this, shard[0], shard[1]);
    }

    private void Resume(JsonElement data)
    {
        var session = _emulator.Find(data.GetProperty("session_id").GetString()!);
        var isRefused = _emulator.Faults.Take(f => f.RefusedResumes, (f, left) => f.RefusedResumes = left);
        if (session is not null && isRefused && _emulator.Faults.AreRefusalsResumable)
        {
            Invalidate(isResumable: true);
            return;
        }
        if (session is null || isRefused || data.GetProperty("token").GetString() != DiscordEmulator.Token)
        {
            Invalidate(isResumable: false);
            return;
        }
        if (_emulator.Faults.Take(f => f.NoReady, (f, left) => f.NoReady = left))
            return;
        _session = session;
        _emulator.Resumed(session, this, data.GetProperty("seq").GetInt64());
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(_life.Token))
            {
                if (_isFrozen || _socket.State != WebSocketState.Open)
                    continue;
                var bytes = Encoding.UTF8.GetBytes(frame).AsMemory();
                var piece = _emulator.Faults.PieceLength is > 0 and var length ? length : bytes.Length;
                for (var start = 0; start < bytes.Length; start += piece)
                {
                    var isLast = start + piece >= bytes.Length;
                    await _socket.SendAsync(
                        bytes[start..Math.Min(bytes.Length, start + piece)],
                        WebSocketMessageType.Text,
                        isLast,
                        _life.Token
                    );
                }
            }
        }
        catch (Exception error)
            when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        { }
    }

    private void Note(string what, JsonElement data = default, int? code = null) =>
        _emulator.Note(new GatewayNote(what, _emulator.Clock.Elapsed, _isAtResumeHost) { Data = data, Code = code });
}
