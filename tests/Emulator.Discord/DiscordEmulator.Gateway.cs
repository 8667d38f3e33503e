using System.Text.Json;
using System.Text.Json.Nodes;
using Emulator.Discord.Gateway;
using Microsoft.AspNetCore.Http;

namespace Emulator.Discord;

/// <content>The gateway: sessions, their events, and what can be made to go wrong with them.</content>
public sealed partial class DiscordEmulator
{
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private readonly List<GatewayConnection> _connections = [];

    /// <summary>A port in front of this one, where a proxy stands between.</summary>
    public int? GatewayPort { get; set; }

    /// <summary>The host of <c>resume_gateway_url</c>; another name for this machine, so that it can be told apart.</summary>
    public string ResumeHost { get; set; } = "localhost";

    public int HeartbeatInterval { get; set; } = 41_250;

    public int SessionStarts { get; set; } = 1000;

    /// <summary>Faults of the gateway for the connections to come.</summary>
    public GatewayFaults Faults { get; } = new();

    /// <summary>What happened on the gateway, in order: connections, frames from the bot, ends.</summary>
    public IReadOnlyList<GatewayNote> Notes
    {
        get
        {
            lock (_notes)
                return [.. _notes];
        }
    }

    private readonly List<GatewayNote> _notes = [];

    public GatewayConnection? Connection
    {
        get
        {
            lock (_state)
                return _connections.LastOrDefault();
        }
    }

    public int Count(string what) => Notes.Count(note => note.What == what);

    internal void Note(GatewayNote note)
    {
        lock (_notes)
            _notes.Add(note);
    }

    /// <summary>Whether anybody is there to hear of events: before a session has begun they reach nobody.</summary>
    public bool HasSession
    {
        get
        {
            lock (_state)
                return _sessions.Count > 0;
        }
    }

    /// <summary>Sends an event to every session, or keeps it for those that are away.</summary>
    public void Dispatch(string name, JsonObject data, string? guild = null)
    {
        CheckFrame("gateway to bot", name, EventFrame(0, name, data), isStrict: false);
        DispatchStrange(name, data, guild);
    }

    /// <summary>Sends an event that no type describes, as a Discord of tomorrow may.</summary>
    public void DispatchStrange(string name, JsonObject data, string? guild = null)
    {
        lock (_state)
        {
            foreach (var session in _sessions.Values.Where(session => session.IsFor(guild)))
                session.Add(name, data);
        }
    }

    internal static JsonElement EventFrame(long sequence, string name, JsonObject data) =>
        JsonSerializer.SerializeToElement(
            new JsonObject
            {
                ["op"] = 0,
                ["s"] = sequence,
                ["t"] = name,
                ["d"] = data.DeepClone(),
            }
        );

    /// <summary>Checks a frame by its types, either way, and notes what it breaks.</summary>
    internal void CheckFrame(string way, string what, JsonElement frame, bool isStrict)
    {
        if (IsChecking && _types.Fault($"{way} {what}", $"frames {way}", frame, isStrict, _ledger) is { } fault)
            _ledger.Break("types", $"{way} {what}: {fault}");
    }

    public void DropAll()
    {
        List<GatewayConnection> open;
        lock (_state)
            open = [.. _connections];
        foreach (var connection in open)
            connection.Drop();
    }

    internal GatewaySession Begin(GatewayConnection connection, int shard, int shards)
    {
        lock (_state)
        {
            var session = new GatewaySession(this, Guid.NewGuid().ToString("N"), shard, shards)
            {
                Connection = connection,
            };
            _sessions[session.Id] = session;
            var guilds = _guilds.Values.Where(guild => session.IsFor(guild.Id)).ToList();
            session.AddChecked(
                "READY",
                new JsonObject
                {
                    ["v"] = 10,
                    ["user"] = Bot(),
                    ["guilds"] = new JsonArray([
                        .. guilds.Select(guild =>
                            (JsonNode?)new JsonObject { ["id"] = guild.Id, ["unavailable"] = true }
                        ),
                    ]),
                    ["session_id"] = session.Id,
                    ["resume_gateway_url"] = $"ws://{ResumeHost}:{GatewayPort ?? Port}",
                    ["session_type"] = "normal",
                    ["private_channels"] = new JsonArray(),
                    ["relationships"] = new JsonArray(),
                    ["presences"] = new JsonArray(),
                    ["user_settings"] = new JsonObject(),
                    ["shard"] = new JsonArray(shard, shards),
                    ["application"] = new JsonObject
                    {
                        ["id"] = Application,
                        ["flags"] = 0,
                        ["flags_new"] = "0",
                    },
                }
            );
            foreach (var guild in guilds.Where(guild => !guild.IsUnavailable))
                session.AddChecked("GUILD_CREATE", guild.Created());
            return session;
        }
    }

    /// <summary>Replays what was missed, in order, and goes on.</summary>
    internal void Resumed(GatewaySession session, GatewayConnection connection, long sequence)
    {
        lock (_state)
        {
            foreach (var frame in session.After(sequence))
                connection.Send(frame);
            session.Connection = connection;
            session.AddChecked("RESUMED", []);
        }
    }

    internal GatewaySession? Find(string id)
    {
        lock (_state)
            return _sessions.GetValueOrDefault(id);
    }

    internal void End(GatewaySession session)
    {
        lock (_state)
            _sessions.Remove(session.Id);
    }

    /// <summary>Every session is over, as after a long outage.</summary>
    public void ForgetSessions()
    {
        lock (_state)
            _sessions.Clear();
    }

    private async Task AcceptGatewayAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new GatewayConnection(
            this,
            socket,
            context,
            isAtResumeHost: context.Request.Host.Host == ResumeHost
        );
        lock (_state)
            _connections.Add(connection);
        try
        {
            await connection.RunAsync();
        }
        finally
        {
            lock (_state)
                _connections.Remove(connection);
        }
    }
}
