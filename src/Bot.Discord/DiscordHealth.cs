namespace Bot.Discord;

/// <summary>Whether Discord can be reached at the moment, in plain words. Safe for any number of threads.</summary>
public sealed class DiscordHealth
{
    private volatile State _state = new(IsReady: false, IsStopped: false, "not connected yet");

    public bool IsReady => _state.IsReady;

    /// <summary>Whether it has given up, because a person must mend something first.</summary>
    public bool IsStopped => _state.IsStopped;

    public string Words => _state.Words;

    internal void Ready() => _state = new(IsReady: true, IsStopped: false, "ready");

    internal void Waiting(string reason) => _state = new(IsReady: false, IsStopped: false, reason);

    internal void Stopped(string reason) => _state = new(IsReady: false, IsStopped: true, reason);

    private sealed record State(bool IsReady, bool IsStopped, string Words);
}
