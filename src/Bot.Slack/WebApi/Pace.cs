namespace Bot.Slack.WebApi;

/// <summary>
/// Lets requests through at a steady rate with a first burst, and none at all while Slack has asked for a pause. Whoever
/// comes first goes first; who gives up waiting, or a wall clock that is set anew, holds up nobody. Safe for any number of
/// threads.
/// </summary>
internal sealed class Pace(double perMinute, int burst, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _first = new(1);
    private readonly long _began = time.GetTimestamp();
    private readonly TimeSpan _step = TimeSpan.FromMinutes(1 / perMinute);
    private TimeSpan _next = TimeSpan.MinValue;
    private TimeSpan _pausedUntil;

    /// <summary>Whether it would let a whole burst through: nothing is lost where it is forgotten.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return _first.CurrentCount > 0 && Now >= _pausedUntil && Earliest >= _next;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_began);

    private TimeSpan Earliest => Now - (burst - 1) * _step;

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        // One waits for the time and the others for that one, so whoever gives up has taken nothing.
        await _first.WaitAsync(cancellationToken);
        try
        {
            while (Take() is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken);
        }
        finally
        {
            _first.Release();
        }
    }

    public void Pause(TimeSpan wait)
    {
        lock (_gate)
        {
            var until = Now + wait;
            if (until > _pausedUntil)
                _pausedUntil = until;
        }
    }

    /// <summary>Takes a place where there is one; otherwise gives how long there will be none.</summary>
    private TimeSpan Take()
    {
        lock (_gate)
        {
            var earliest = Earliest;
            if (_next < earliest)
                _next = earliest;
            var wait = (_next > _pausedUntil ? _next : _pausedUntil) - Now;
            if (wait <= TimeSpan.Zero)
                _next += _step;
            return wait;
        }
    }
}
