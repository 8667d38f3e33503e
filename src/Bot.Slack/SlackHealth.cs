namespace Bot.Slack;

/// <summary>Whether Slack can be reached at the moment, in plain words. Safe for any number of threads.</summary>
public sealed class SlackHealth
{
    private volatile State _state = new(IsReady: false, IsStopped: false, "not connected yet");
    private volatile string? _warning;
    private volatile bool _isTokenDead;

    public bool IsReady => _state.IsReady;

    /// <summary>Whether it has given up, because a person must mend something first.</summary>
    public bool IsStopped => _state.IsStopped;

    public string Words => _warning is { } warning ? $"{_state.Words}; {warning}" : _state.Words;

    /// <summary>Something that works but loses presses: another process or a dead connection takes its share.</summary>
    public string? Warning => _warning;

    internal void Ready() => Set(new(IsReady: true, IsStopped: false, "ready"));

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

    internal void Warn(string? warning) => _warning = warning;

    private sealed record State(bool IsReady, bool IsStopped, string Words);
}
