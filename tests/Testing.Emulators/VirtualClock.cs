namespace Testing.Emulators;

/// <summary>
/// A clock that runs at a chosen pace and can be put forward; timers made by it fire by it. The emulator and the bot under
/// test share one, so that minutes pass in milliseconds while real sockets carry the talk.
/// </summary>
/// <param name="rate">How many seconds pass in one real second.</param>
public sealed class VirtualClock(double rate = 1) : TimeProvider
{
    private readonly long _start = System.GetTimestamp();
    private readonly DateTimeOffset _startUtc = System.GetUtcNow();
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(0.9);

    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _timers = [];
    private TimeSpan _jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far the wall clock lies from the truth; the monotonic one does not care.</summary>
    public TimeSpan Skew { get; set; }

    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return System.GetElapsedTime(_start) * rate + _jumped;
        }
    }

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => _startUtc + Elapsed + Skew;

    /// <summary>The same time on a wall clock that goes wrong.</summary>
    public TimeProvider Skewed(TimeSpan skew) => new SkewedClock(this, skew);

    /// <summary>Puts the clock forward; what has become due fires.</summary>
    public void Jump(TimeSpan time)
    {
        List<VirtualTimer> timers;
        lock (_gate)
        {
            _jumped += time;
            timers = [.. _timers];
        }
        foreach (var timer in timers)
            timer.Arm();
    }

    /// <summary>Whether somebody has just begun to wait for so long, so that putting the clock forward lets them go on.</summary>
    public bool IsWaitedFor(TimeSpan time)
    {
        List<VirtualTimer> timers;
        lock (_gate)
            timers = [.. _timers];
        return timers.Exists(timer => timer.Left is { } left && left <= time && left > time - Grain);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, rate, callback, state);
        lock (_gate)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Remove(VirtualTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private sealed class SkewedClock(VirtualClock clock, TimeSpan skew) : TimeProvider
    {
        public override long TimestampFrequency => clock.TimestampFrequency;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + skew;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            clock.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class VirtualTimer : ITimer
    {
        private readonly VirtualClock _clock;
        private readonly double _rate;
        private readonly ITimer _real;
        private readonly Lock _gate = new();
        private TimeSpan? _dueAt;
        private TimeSpan _period;

        public VirtualTimer(VirtualClock clock, double rate, TimerCallback callback, object? state)
        {
            (_clock, _rate) = (clock, rate);
            _real = System.CreateTimer(
                _ =>
                {
                    if (IsDue())
                        callback(state);
                },
                null,
                Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan
            );
        }

        public TimeSpan? Left
        {
            get
            {
                lock (_gate)
                    return _dueAt - _clock.Elapsed;
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.Elapsed + dueTime;
                _period = period;
            }
            Arm();
            return true;
        }

        public void Arm()
        {
            lock (_gate)
            {
                var wait = _dueAt is { } due ? (due - _clock.Elapsed) / _rate : Timeout.InfiniteTimeSpan;
                if (_dueAt is not null && wait < TimeSpan.Zero)
                    wait = TimeSpan.Zero;
                _real.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }

        public void Dispose()
        {
            _clock.Remove(this);
            _real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private bool IsDue()
        {
            lock (_gate)
            {
                if (_dueAt is not { } due)
                    return false;
                // Real timers have the grain of a millisecond and may come early.
                if (_clock.Elapsed < due)
                {
                    var rest = (due - _clock.Elapsed) / _rate;
                    _real.Change(
                        rest < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : rest,
                        Timeout.InfiniteTimeSpan
                    );
                    return false;
                }
                _dueAt = _period > TimeSpan.Zero ? due + _period : null;
            }
            if (_period > TimeSpan.Zero)
                Arm();
            return true;
        }
    }
}
