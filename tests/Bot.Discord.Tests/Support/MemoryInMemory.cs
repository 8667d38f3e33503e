using System.Collections.Concurrent;
using Bot.Chat.Platforms;

namespace Bot.Discord.Tests.Support;

/// <summary>A memory that outlives the bot but not the test.</summary>
internal sealed class MemoryInMemory : IDiscordMemory
{
    private readonly ConcurrentDictionary<string, string> _values = new();
    private readonly ConcurrentDictionary<string, bool> _claims = new();

    public IReadOnlyDictionary<string, string> Values => _values;

    public Task<string?> ReadAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(_values.GetValueOrDefault(key));

    public Task WriteAsync(string key, string? value, CancellationToken cancellationToken)
    {
        if (value is null)
            _values.TryRemove(key, out _);
        else
            _values[key] = value;
        return Task.CompletedTask;
    }

    public Task<bool> ClaimAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(_claims.TryAdd(key, true));

    public async Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken)
    {
        var name =
            $"n{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state)))[..20]}";
        await WriteAsync($"{room} {name}", state, cancellationToken);
        return name;
    }

    public Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken) =>
        ReadAsync($"{room} {name}", cancellationToken);

    public Task SetParentAsync(string thread, RoomId room, CancellationToken cancellationToken) =>
        WriteAsync($"thread {room.Group} {thread}", room.Room, cancellationToken);

    public Task<string?> ParentAsync(string guild, string thread, CancellationToken cancellationToken) =>
        ReadAsync($"thread {guild} {thread}", cancellationToken);

    public async Task<bool> IsGreetedAsync(string guild, CancellationToken cancellationToken) =>
        await ReadAsync($"greeted {guild}", cancellationToken) is not null;

    public Task SetGreetedAsync(string guild, bool isGreeted, CancellationToken cancellationToken) =>
        WriteAsync($"greeted {guild}", isGreeted ? "yes" : null, cancellationToken);

    public Task SetDepartedAsync(string guild, bool isDeparted, CancellationToken cancellationToken) =>
        WriteAsync($"departed {guild}", isDeparted ? "yes" : null, cancellationToken);

    public Task RunAloneAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) => work(cancellationToken);
}
