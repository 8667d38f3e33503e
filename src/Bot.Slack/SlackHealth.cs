using Bot.Chat.Platforms;
using Bot.Slack.Translate;

namespace Bot.Slack;

/// <summary>Whether Slack can be reached at the moment, and what was counted. Safe for any number of threads.</summary>
public sealed class SlackHealth : IPlatformHealth
{
    private volatile State _state = new(IsReady: false, IsStopped: false, "not connected yet");
    private volatile string? _warning;
    private volatile string? _fault;
    private volatile bool _isTokenDead;

    private long _gestures;
    private long _unanswered;
    private long _connections;

    public string Platform => Ids.Platform;

    public bool IsReady => _state.IsReady && _fault is null;

    /// <summary>Whether it has given up, because a person must mend something first.</summary>
    public bool IsStopped => _state.IsStopped;

    public string Words => _fault ?? (_warning is { } warning ? $"{_state.Words}; {warning}" : _state.Words);

    /// <summary>Something that works but loses presses: another process or a dead connection takes its share.</summary>
    public string? Warning => _warning;

    public IReadOnlyList<(string Name, string Help, long Value)> Counters =>
        [
            ("gestures_total", "Commands, presses, forms and events received.", Interlocked.Read(ref _gestures)),
            ("unanswered_total", "Gestures whose answer was lost.", Interlocked.Read(ref _unanswered)),
            ("connections_total", "Connections of Socket Mode.", Interlocked.Read(ref _connections)),
        ];

    internal void CountGesture() => Interlocked.Increment(ref _gestures);

    internal void CountUnanswered() => Interlocked.Increment(ref _unanswered);

    internal void CountConnection() => Interlocked.Increment(ref _connections);

    internal void Ready() => Set(new(IsReady: true, IsStopped: false, "ready"));

    /// <summary>Another replica holds the connection: this one is as good as ready, and takes over when it must.</summary>
    internal void StandsBy() =>
        Set(new(IsReady: true, IsStopped: false, "stands by; another program of this bot holds the connection"));

    internal void Waiting(string reason) => Set(new(IsReady: false, IsStopped: false, reason));

    internal void Stopped(string reason) => Set(new(IsReady: false, IsStopped: true, reason));

    /// <summary>The token is dead, so no connection makes anything ready any more.</summary>
    internal void TokenIsDead(string reason)
    {
        Stopped(reason);
        _isTokenDead = true;
    }

    private void Set(State state)
    {
        if (!_isTokenDead)
            _state = state;
    }

    /// <summary>Something of our own failed and is not at work, until it is mended.</summary>
    internal void Failed(string fault) => _fault = fault;

    internal void Mended(string fault) => Interlocked.CompareExchange(ref _fault, null, fault);

    internal void Warn(string? warning) => _warning = warning;

    private sealed record State(bool IsReady, bool IsStopped, string Words);
}
