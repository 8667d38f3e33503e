using System.Text.Json.Nodes;

namespace Emulator.Discord.Gateway;

/// <summary>A session's events, kept so that they can be replayed. Guarded by the emulator's lock.</summary>
internal sealed class GatewaySession(string id, int shard, int shards)
{
    private readonly List<(long Sequence, string Frame)> _events = [];

    public string Id => id;

    public GatewayConnection? Connection { get; set; }

    public long Last => _events.Count;

    public bool IsFor(string? guild) => guild is null ? shard == 0 : (long)(ulong.Parse(guild) >> 22) % shards == shard;

    public void Add(string name, JsonObject data)
    {
        var sequence = Last + 1;
        var frame = new JsonObject
        {
            ["op"] = 0,
            ["s"] = sequence,
            ["t"] = name,
            ["d"] = data.DeepClone(),
        }.ToJsonString();
        _events.Add((sequence, frame));
        Connection?.Send(frame);
    }

    public IReadOnlyList<string> After(long sequence) =>
        [.. _events.Where(one => one.Sequence > sequence).Select(one => one.Frame)];
}
