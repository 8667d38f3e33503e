using System.Security.Cryptography;
using System.Text;
using Emulator.Slack.Sockets;
using Emulator.Slack.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Emulator.Slack;

/// <content>Socket Mode: tickets, connections, envelopes and their acknowledgements.</content>
public sealed partial class SlackEmulator
{
    private const int MostConnections = 10;

    private readonly HashSet<string> _tickets = [];
    private readonly List<SocketConnection> _connections = [];
    private readonly List<SocketNote> _notes = [];
    private readonly Random _chance = new(1);
    private int _connected;

    /// <summary>How often the server pings, in real time, because the socket itself does it.</summary>
    public TimeSpan PingInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Faults of the connections to come.</summary>
    public SocketFaults Faults { get; } = new();

    /// <summary>The one connection that envelopes go to; by chance while it is <see langword="null"/>.</summary>
    public SocketConnection? Favourite { get; set; }

    /// <summary>What happened in Socket Mode, in order.</summary>
    public IReadOnlyList<SocketNote> Notes
    {
        get
        {
            lock (_notes)
                return [.. _notes];
        }
    }

    /// <summary>The connections Slack believes in, ghosts too, oldest first.</summary>
    public IReadOnlyList<SocketConnection> Connections
    {
        get
        {
            lock (_state)
                return [.. _connections.Where(connection => connection.IsRegistered)];
        }
    }

    public int Count(string what) => Notes.Count(note => note.What == what);

    /// <summary>A connection of another time or process that Slack still believes in and that answers nothing.</summary>
    public SocketConnection AddGhost()
    {
        var ghost = new SocketConnection(this, Interlocked.Increment(ref _connected), null) { IsRegistered = true };
        lock (_state)
            _connections.Add(ghost);
        return ghost;
    }

    /// <summary>All connections break.</summary>
    public void DropAll()
    {
        foreach (var connection in Connections.Where(connection => !connection.IsGhost))
            connection.Drop();
    }

    internal void Note(string what, int connection, string detail = "")
    {
        lock (_notes)
            _notes.Add(new SocketNote(what, connection, Clock.Elapsed, detail));
    }

    /// <summary>An acknowledgement, which counts only in time and on a connection its envelope went out on.</summary>
    internal void TakeAck(SocketConnection connection, JsonObject? ack)
    {
        _ledger.Count("Socket Mode acknowledgements");
        var id = ack?["envelope_id"]?.GetValue<string>();
        Gesture? gesture;
        bool isOnRightSocket;
        lock (_state)
        {
            gesture = _gestures.Find(one => one.EnvelopeId == id);
            isOnRightSocket = gesture?.SentOn.Contains(connection) == true;
        }
        if (gesture is null || !isOnRightSocket)
        {
            Note("stray-ack", connection.Number, id ?? "");
            Break(
                "Socket Mode",
                gesture is null ? "an acknowledgement of nothing" : "an acknowledgement on another socket"
            );
            return;
        }
        var payload = ack!["payload"] is JsonObject { Count: > 0 } given ? given : null;
        if (payload is not null && gesture.IsEvent)
            Break("Socket Mode", "an event was acknowledged with a payload");
        if (gesture.Failure is not null || Clock.Elapsed - gesture.SentAt > AckTime && !gesture.Done.IsCompleted)
        {
            Note("late-ack", connection.Number, id!);
            return;
        }
        Note("ack", connection.Number, id!);
        Acknowledged(gesture, payload);
    }

    /// <summary>Sends a gesture's envelope to a connection; gives whether there was one.</summary>
    private bool SendEnvelope(Gesture gesture, SocketConnection? to = null)
    {
        SocketConnection? connection;
        lock (_state)
        {
            var live = _connections.FindAll(one => one.IsRegistered);
            connection = to ?? (Favourite is { IsRegistered: true } ? Favourite : null);
            if (connection is null && live.Count > 0)
                connection = live[_chance.Next(live.Count)];
            if (connection is null)
                return false;
            gesture.SentOn.Add(connection);
        }
        var envelope = new JsonObject
        {
            ["envelope_id"] = gesture.EnvelopeId,
            ["type"] = gesture.EnvelopeType,
            ["payload"] = gesture.Payload.DeepClone(),
            ["accepts_response_payload"] = !gesture.IsEvent,
        };
        if (gesture.IsEvent)
        {
            envelope["retry_attempt"] = gesture.Attempt;
            envelope["retry_reason"] = gesture.Attempt == 0 ? "" : "timeout";
        }
        Note("envelope", connection.Number, gesture.EnvelopeId);
        connection.Send(envelope.ToJsonString());
        return true;
    }

    private JsonObject OpenConnection()
    {
        var ticket = Guid.NewGuid().ToString("N");
        lock (_state)
            _tickets.Add(ticket);
        var isWrong = Faults.Take(faults => faults.WrongAddress, (faults, left) => faults.WrongAddress = left);
        return new JsonObject
        {
            ["ok"] = true,
            ["url"] =
                $"{(isWrong ? "http" : "ws")}://127.0.0.1:{SocketPort ?? Port}/link/?ticket={ticket}&app_id={AppId}",
        };
    }

    /// <summary>A port in front of this one for the sockets, where a proxy stands between.</summary>
    public int? SocketPort { get; set; }

    private async Task AcceptSocketAsync(HttpContext context)
    {
        bool isTicket;
        lock (_state)
            isTicket = _tickets.Remove(context.Request.Query["ticket"].ToString());
        if (!isTicket || Faults.Take(faults => faults.Refused, (faults, left) => faults.Refused = left))
        {
            context.Response.StatusCode = isTicket ? 503 : 401;
            return;
        }
        var key = context.Request.Headers.SecWebSocketKey.ToString();
#pragma warning disable CA5350 // the handshake of RFC 6455 is made with SHA-1
        var accept = SHA1.HashData(Encoding.ASCII.GetBytes($"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(accept);
        await using var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        var connection = new SocketConnection(this, Interlocked.Increment(ref _connected), context);
        Note("connect", connection.Number);
        Greet(connection);
        await connection.RunAsync(stream);
        Note("end", connection.Number);
    }

    private void Greet(SocketConnection connection)
    {
        int count;
        lock (_state)
        {
            connection.IsRegistered = true;
            _connections.Add(connection);
            count = _connections.Count(one => one.IsRegistered);
        }
        if (count > MostConnections)
        {
            connection.IsRegistered = false;
            connection.Disconnect("too_many_websockets");
            return;
        }
        if (Faults.Take(faults => faults.BrokenAtOnce, (faults, left) => faults.BrokenAtOnce = left))
        {
            connection.Drop();
            return;
        }
        if (Faults.Take(faults => faults.NoHello, (faults, left) => faults.NoHello = left))
        {
            connection.IsRegistered = false;
            return;
        }
        connection.Send(
            new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = count,
                ["connection_info"] = new JsonObject { ["app_id"] = AppId },
                ["debug_info"] = new JsonObject
                {
                    ["host"] = "applink-emulated",
                    ["started"] = "2026-01-01 00:00:00.000",
                    ["build_number"] = 18,
                    ["approximate_connection_time"] = 18_060,
                },
            }.ToJsonString()
        );
        Note("hello", connection.Number);
        if (Faults.Take(faults => faults.DisconnectedAtOnce, (faults, left) => faults.DisconnectedAtOnce = left))
            connection.Disconnect("refresh_requested");
        if (Faults.Take(faults => faults.TooMany, (faults, left) => faults.TooMany = left))
            connection.Disconnect("too_many_websockets");
        if (Faults.Take(faults => faults.ClosedAtOnce, (faults, left) => faults.ClosedAtOnce = left))
            connection.Close();
    }
}
