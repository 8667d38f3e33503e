using System.Text.Json.Nodes;

namespace Emulator.Discord.Gateway;

/// <summary>A session's events, kept so that they can be replayed. Guarded by the emulator's lock.</summary>
internal sealed class GatewaySession(DiscordEmulator emulator, string id, int shard, int shards)
{
    private readonly List<(long Sequence, string Frame)> _events = [];

    public string Id => id;

    public GatewayConnection? Connection { get; set; }

    public long Last => _events.Count;

    public bool IsFor(string? guild) => guild is null ? shard == 0 : (long)(ulong.Parse(guild) >> 22) % shards == shard;

    public void AddChecked(string name, JsonObject data)
    {
        emulator.CheckFrame("gateway to bot", name, DiscordEmulator.EventFrame(Last + 1, name, data), isStrict: false);
        Add(name, data);
    }

    public void Add(string name, JsonObject data)
    {
        var sequence = Last + 1;
        var frame = DiscordEmulator.EventFrame(sequence, name, data).GetRawText();
        _events.Add((sequence, frame));
        Connection?.Send(frame);
    }

    public IReadOnlyList<string> After(long sequence) =>
        [.. _events.Where(one => one.Sequence > sequence).Select(one => one.Frame)];
}
