using System.Collections.Concurrent;

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
}
