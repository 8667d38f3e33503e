namespace Bot.Slack.WebApi;

/// <summary>
/// Lets requests through at a steady rate with a first burst, and none at all while Slack has asked for a pause. Whoever
/// comes first goes first; safe for any number of threads.
/// </summary>
internal sealed class Pace(double perMinute, int burst, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly TimeSpan _step = TimeSpan.FromMinutes(1 / perMinute);
    private DateTimeOffset _next;
    private DateTimeOffset _pausedUntil;

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
            var until = time.GetUtcNow() + wait;
            if (until > _pausedUntil)
                _pausedUntil = until;
        }
    }

    private TimeSpan Take()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var earliest = now - (burst - 1) * _step;
            if (_next < earliest)
                _next = earliest;
            var start = _next > _pausedUntil ? _next : _pausedUntil;
            _next += _step;
            return start - now;
        }
    }

    private TimeSpan Paused()
    {
        lock (_gate)
            return _pausedUntil - time.GetUtcNow();
    }
}
