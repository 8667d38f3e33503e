namespace Bot.Discord.Rest;

/// <summary>
/// Fifty requests a second for the whole bot, and the pauses that Discord orders (§3.4). Callers pass in the order they
/// came. Safe for any number of threads.
/// </summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    private const int Most = 50;

    /// <summary>A little over a second: requests may draw together on their way.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1020);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Queue<long> _sent = new();
    private readonly Lock _gate = new();
    private long _opensAt;
    private long _allOpensAt;

    public async Task EnterAsync(bool isCounted, CancellationToken cancellationToken)
    {
        if (!isCounted)
        {
            while (Until(_allOpensAt) is { } wait)
                await Task.Delay(wait, time, cancellationToken);
            return;
        }
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (Wait() is { } wait)
                await Task.Delay(wait, time, cancellationToken);
            lock (_gate)
                _sent.Enqueue(time.GetTimestamp());
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Nothing that is counted passes for so long; with <paramref name="all"/>, nothing whatever.</summary>
    public void Pause(TimeSpan wait, bool all)
    {
        lock (_gate)
        {
            var opensAt = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
            _opensAt = Math.Max(_opensAt, opensAt);
            _allOpensAt = all ? Math.Max(_allOpensAt, opensAt) : _allOpensAt;
        }
    }

    private TimeSpan? Wait()
    {
        lock (_gate)
        {
            if (Until(_opensAt) is { } pause)
                return pause;
            while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
                _sent.Dequeue();
            return _sent.Count < Most
                ? null
                : Window - time.GetElapsedTime(_sent.Peek()) + TimeSpan.FromMilliseconds(1);
        }
    }

    private TimeSpan? Until(long moment)
    {
        var now = time.GetTimestamp();
        return now >= moment ? null : time.GetElapsedTime(now, moment) + TimeSpan.FromMilliseconds(1);
    }
}
