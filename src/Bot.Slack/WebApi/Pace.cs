namespace Bot.Slack.WebApi;

/// <summary>
/// Lets requests through at a steady rate with a first burst, and none at all while Slack has asked for a pause. Whoever
/// comes first goes first, and a wall clock that is set anew holds up nobody; safe for any number of threads.
/// </summary>
internal sealed class Pace(double perMinute, int burst, TimeProvider time)
{
    private readonly Lock _gate = new();
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
                return Now >= _pausedUntil && Earliest >= _next;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_began);

    private TimeSpan Earliest => Now - (burst - 1) * _step;

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        var wait = Take();
        while (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
            wait = Paused();
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

    private TimeSpan Take()
    {
        lock (_gate)
        {
            var earliest = Earliest;
            if (_next < earliest)
                _next = earliest;
            var start = _next > _pausedUntil ? _next : _pausedUntil;
            _next += _step;
            return start - Now;
        }
    }

    private TimeSpan Paused()
    {
        lock (_gate)
            return _pausedUntil - Now;
    }
}
