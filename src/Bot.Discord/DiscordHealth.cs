using Bot.Chat.Platforms;
using Bot.Discord.Translate;

namespace Bot.Discord;

/// <summary>Whether Discord can be reached at the moment, and what was counted. Safe for any number of threads.</summary>
public sealed class DiscordHealth(TimeProvider time) : IPlatformHealth
{
    private static readonly State DeadToken = new(
        IsReady: false,
        IsStopped: true,
        "Discord does not know the token any more"
    );
    private static readonly State Shut = new(
        IsReady: false,
        IsStopped: false,
        "Cloudflare stands before Discord and lets nothing through; pausing for minutes"
    );

    private volatile State _state = new(IsReady: false, IsStopped: false, "not connected yet");
    private volatile bool _isTokenDead;
    private long _shutUntil = long.MinValue;
    private long _interactions;
    private long _unanswered;
    private long _connections;

    public string Platform => Incoming.Platform;

    public bool IsReady => Now.IsReady;

    /// <summary>Whether it has given up, because a person must mend something first.</summary>
    public bool IsStopped => Now.IsStopped;

    public string Words => Now.Words;

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

    /// <summary>Whatever the gateway says from now on: nothing can be posted any more.</summary>
    internal void TokenIsDead() => _isTokenDead = true;

    /// <summary>Cloudflare stands before Discord: nothing is asked for so long.</summary>
    internal void ShutFor(TimeSpan pause) =>
        Volatile.Write(ref _shutUntil, time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency));

    internal void CountInteraction() => Interlocked.Increment(ref _interactions);

    internal void CountUnanswered() => Interlocked.Increment(ref _unanswered);

    internal void CountConnection() => Interlocked.Increment(ref _connections);

    private State Now =>
        _state.IsStopped ? _state
        : _isTokenDead ? DeadToken
        : time.GetTimestamp() < Volatile.Read(ref _shutUntil) ? Shut
        : _state;

    private sealed record State(bool IsReady, bool IsStopped, string Words);
}
