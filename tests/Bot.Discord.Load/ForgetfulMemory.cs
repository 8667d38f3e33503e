using System.Collections.Concurrent;
using Bot.Chat.Platforms;

namespace Bot.Discord.Load;

/// <summary>A memory that ends with the process: the echo is to pay for nothing but the client.</summary>
internal sealed class ForgetfulMemory : IDiscordMemory
{
    private readonly ConcurrentDictionary<string, string> _values = new();

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
        Task.FromResult(_values.TryAdd($"claim {key}", ""));

    public Task<string> SaveAsync(RoomId room, string state, CancellationToken cancellationToken) =>
        Task.FromException<string>(new NotSupportedException("The echo has no buttons that long."));

    public Task<string?> FindAsync(RoomId room, string name, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    public Task SetParentAsync(string thread, RoomId room, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> ParentAsync(string guild, string thread, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    public Task<bool> IsGreetedAsync(string guild, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetGreetedAsync(string guild, bool isGreeted, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task SetDepartedAsync(string guild, bool isDeparted, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task RunAloneAsync(
        string name,
        Action standBy,
        Action notKnown,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    ) => work(cancellationToken);
}
