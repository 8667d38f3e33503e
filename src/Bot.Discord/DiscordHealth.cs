using Bot.Chat.Platforms;
using Bot.Discord.Translate;

namespace Bot.Discord;

/// <summary>Whether Discord can be reached at the moment, and what was counted. Safe for any number of threads.</summary>
public sealed class DiscordHealth : IPlatformHealth
{
    private volatile State _state = new(IsReady: false, IsStopped: false, "not connected yet");
    private long _interactions;
    private long _unanswered;
    private long _connections;

    public string Platform => Incoming.Platform;

    public bool IsReady => _state.IsReady;

    /// <summary>Whether it has given up, because a person must mend something first.</summary>
    public bool IsStopped => _state.IsStopped;

    public string Words => _state.Words;

    public IReadOnlyList<(string Name, string Help, long Value)> Counters =>
        [
            ("interactions_total", "Commands, presses and forms received.", Interlocked.Read(ref _interactions)),
            ("unanswered_total", "Interactions that could not be answered.", Interlocked.Read(ref _unanswered)),
            ("connections_total", "Connections to the gateway.", Interlocked.Read(ref _connections)),
        ];

    internal void Ready() => _state = new(IsReady: true, IsStopped: false, "ready");

    /// <summary>Another replica holds the connection: this one is as good as ready, and takes over when it must.</summary>
    internal void StandsBy() =>
        _state = new(IsReady: true, IsStopped: false, "stands by; another program of this bot holds the connection");

    internal void Waiting(string reason) => _state = new(IsReady: false, IsStopped: false, reason);

    internal void Stopped(string reason) => _state = new(IsReady: false, IsStopped: true, reason);

    internal void CountInteraction() => Interlocked.Increment(ref _interactions);

    internal void CountUnanswered() => Interlocked.Increment(ref _unanswered);

    internal void CountConnection() => Interlocked.Increment(ref _connections);

    private sealed record State(bool IsReady, bool IsStopped, string Words);
}
