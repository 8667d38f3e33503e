using Bot.Chat.Platforms;

namespace Bot.Discord.Probe;

/// <summary>A memory that outlives a kill: every change is a line at the end of a file.</summary>
internal sealed class FileMemory : IDiscordMemory
{
    private readonly Dictionary<string, string?> _values = [];
    private readonly Lock _gate = new();
    private readonly string _file;

    public FileMemory(string file)
    {
        _file = file;
        if (!File.Exists(file))
            return;
        foreach (var line in File.ReadLines(file).Select(line => line.Split('\t')).Where(parts => parts.Length == 3))
            _values[line[0]] = line[1] == "+" ? line[2] : null;
    }

    public Task<string?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_values.GetValueOrDefault(key));
    }

    public Task WriteAsync(string key, string? value, CancellationToken cancellationToken)
    {
        lock (_gate)
            Keep(key, value);
        return Task.CompletedTask;
    }

    public Task<bool> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_values.ContainsKey($"claim {key}"))
                return Task.FromResult(false);
            Keep($"claim {key}", "");
            return Task.FromResult(true);
        }
    }

    public Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken) =>
        ReadAsync($"{room} {name}", cancellationToken);

    public Task SetParentAsync(string thread, RoomId room, CancellationToken cancellationToken) =>
        WriteAsync(thread, room.Room, cancellationToken);

    public Task<string?> ParentAsync(string guild, string thread, CancellationToken cancellationToken) =>
        ReadAsync(thread, cancellationToken);

    public async Task<bool> IsGreetedAsync(string guild, CancellationToken cancellationToken) =>
        await ReadAsync(guild, cancellationToken) is not null;

    public Task SetGreetedAsync(string guild, bool isGreeted, CancellationToken cancellationToken) =>
        WriteAsync(guild, isGreeted ? "yes" : null, cancellationToken);

    private void Keep(string key, string? value)
    {
        _values[key] = value;
        File.AppendAllText(_file, $"{key}\t{(value is null ? "-" : "+")}\t{value}\n");
    }
}
