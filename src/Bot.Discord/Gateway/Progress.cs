namespace Bot.Discord.Gateway;

/// <summary>
/// Which events have been received and which are done. A program that is killed takes the session up before the first event
/// that was not done. Safe for any number of threads.
/// </summary>
internal sealed class Progress
{
    private readonly SortedSet<long> _open = [];
    private readonly Lock _gate = new();
    private long _last;
    private int _epoch;

    /// <summary>Which session the numbers belong to: another session counts anew.</summary>
    public int Epoch
    {
        get
        {
            lock (_gate)
                return _epoch;
        }
    }

    /// <summary>The last event received.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    /// <summary>The last event before which nothing is left to do.</summary>
    public long Done
    {
        get
        {
            lock (_gate)
                return _open.Count > 0 ? _open.Min - 1 : _last;
        }
    }

    public void Begin(long sequence)
    {
        lock (_gate)
        {
            _open.Clear();
            _last = sequence;
            _epoch++;
        }
    }

    public void Receive(long sequence, bool isWork)
    {
        lock (_gate)
        {
            _last = Math.Max(_last, sequence);
            if (isWork)
                _open.Add(sequence);
        }
    }

    /// <summary>The event is done; one of an earlier session leaves this session's alone.</summary>
    public void Finish(long sequence, int epoch)
    {
        lock (_gate)
        {
            if (epoch == _epoch)
                _open.Remove(sequence);
        }
    }
}
