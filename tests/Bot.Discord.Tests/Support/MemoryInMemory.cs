using System.Collections.Concurrent;
using Bot.Chat.Platforms;

namespace Bot.Discord.Tests.Support;

/// <summary>A memory that outlives the bot but not the test.</summary>
internal sealed class MemoryInMemory : IDiscordMemory
{
    private readonly ConcurrentDictionary<string, string> _values = new();
    private readonly ConcurrentDictionary<string, bool> _claims = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Happens before anything is read, written or claimed under a key: a store that is slow, or is not there.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<string?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await Before(key, cancellationToken);
        return _values.GetValueOrDefault(key);
    }

    public async Task WriteAsync(string key, string? value, CancellationToken cancellationToken)
    {
        await Before(key, cancellationToken);
        if (value is null)
            _values.TryRemove(key, out _);
        else
            _values[key] = value;
    }

    public async Task<bool> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        await Before(key, cancellationToken);
        return _claims.TryAdd(key, true);
    }

    public async Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken)
    {
        var name =
            $"n{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(state)))[..20]}";
        await WriteAsync($"state {room} {name}", state, cancellationToken);
        return name;
    }

    public Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken) =>
        ReadAsync($"state {room} {name}", cancellationToken);

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

    /// <summary>Another program holds the connection from now on.</summary>
    public void LoseLease() => _lost.TrySetResult();

    /// <summary>Completes when the work that lost its lease has ended.</summary>
    public Task LeaseGivenBack => _givenBack.Task;

    public async Task RunAloneAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = work(held.Token);
        if (await Task.WhenAny(working, _lost.Task) != working)
            await held.CancelAsync();
        await working;
        _givenBack.TrySetResult();
    }
}
