namespace Bot.Discord.Rest;

/// <summary>
/// One of Discord's limits for one resource. Callers pass in the order they came, one at a time until the limit is known.
/// Safe for any number of threads.
/// </summary>
internal sealed class Bucket(TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);

    /// <summary>How long the one who waits sleeps at most: an answer may open the window sooner than was thought.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a spent window lasts where no answer came that would have said so.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _gate = new();
    private bool _isKnown;
    private bool _isRunning;
    private int _limit = 1;
    private int _remaining = 1;
    private int _underWay;
    private int _window;
    private long _opensAt;
    private long _pausedUntil;

    /// <summary>Whether nobody is in it or waits, and the next to come would pass.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                var now = time.GetTimestamp();
                return _underWay == 0
                    && _turn.CurrentCount == 1
                    && now >= _pausedUntil
                    && (!_isRunning || now >= _opensAt);
            }
        }
    }

    /// <summary>
    /// Waits for leave to send. The pass is disposed of when the answer is there: that lets the next one in where the limit is
    /// not yet known.
    /// </summary>
    public async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (Wait() is { } wait)
                await Task.Delay(wait, time, cancellationToken);
        }
        catch
        {
            _turn.Release();
            throw;
        }
        Pass pass;
        lock (_gate)
        {
            _underWay++;
            if (!_isKnown)
                return new Pass(this, _window, holdsTurn: true);
            pass = new Pass(this, _window, holdsTurn: false);
            _remaining--;
            if (_remaining == 0 && !_isRunning)
                OpenAfter(Unsaid);
        }
        _turn.Release();
        return pass;
    }

    /// <summary>
    /// What the headers of an answer said. One to a request of an earlier window may speak of that window, and would open
    /// this one early: it is not listened to.
    /// </summary>
    public void Learn(Pass pass, int limit, int remaining, TimeSpan resetAfter)
    {
        lock (_gate)
        {
            if (_isKnown && pass.IsOf(this) && !pass.IsOf(this, _window))
                return;
            // Requests still on their way are not in the header's count but are in ours: the smaller number holds.
            _remaining = _isKnown ? Math.Min(_remaining, remaining) : remaining;
            _isKnown = true;
            _limit = Math.Max(1, limit);
            OpenAfter(resetAfter);
        }
    }

    /// <summary>Nothing passes for so long, whatever an answer that was on its way says later.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_gate)
        {
            _remaining = 0;
            OpenAfter(wait);
            _pausedUntil = Math.Max(_pausedUntil, _opensAt);
        }
    }

    private void OpenAfter(TimeSpan wait)
    {
        _isRunning = true;
        _opensAt = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
    }

    private TimeSpan? Wait()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (now < _pausedUntil)
                return time.GetElapsedTime(now, _pausedUntil);
            if (_isRunning && now >= _opensAt)
            {
                // What is still under way may be counted in the new window.
                _remaining = Math.Max(1, _limit - _underWay);
                _isRunning = false;
                _window++;
            }
            if (_remaining > 0)
                return null;
            var wait = time.GetElapsedTime(now, _opensAt);
            return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, Shortest.Ticks, Longest.Ticks));
        }
    }

    private void Leave(bool holdsTurn)
    {
        lock (_gate)
            _underWay--;
        if (holdsTurn)
            _turn.Release();
    }

    /// <summary>Leave to send one request.</summary>
    internal readonly struct Pass(Bucket? bucket, int window, bool holdsTurn) : IDisposable
    {
        public bool IsOf(Bucket other) => bucket == other;

        public bool IsOf(Bucket other, int otherWindow) => bucket == other && window == otherWindow;

        public void Dispose() => bucket?.Leave(holdsTurn);
    }
}
