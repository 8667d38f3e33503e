using System.Threading.Channels;
using Bot.Slack.Translate;
using Bot.Storage;
using Bot.Storage.Events;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// By their names, what is in hand or was answered within a day, so that nothing is answered twice. What changes something
/// is claimed in the store before it is done; what changes nothing is known here at once, and the store hears of it
/// afterwards, many in one write: nobody waits for a disk who asks for words. Safe for any number of threads.
/// </summary>
/// <remarks>
/// Another process, or this one started again, meets only what Slack sends once more, and that is what it heard no
/// acknowledgement of. An acknowledgement leaves before the work begins: what had been answered when a process was killed
/// does not come again, even if the store had not heard of it.
/// </remarks>
internal sealed class SeenGestures(SeenEvents store, TimeProvider time, ILogger<SeenGestures> log)
{
    private const int Most = 50_000;
    private const int MostInAWrite = 1000;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _known = [];
    private readonly Queue<(string Key, long At)> _order = new();
    private readonly Channel<string> _notes = Channel.CreateBounded<string>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest }
    );
    private readonly SemaphoreSlim _writing = new(1);
    private readonly List<string> _batch = [];

    /// <summary>Whether none of the names was known to this process; all of them are from now on.</summary>
    public bool TryTake(IReadOnlyList<string> keys)
    {
        lock (_gate)
        {
            Sweep();
            if (keys.FirstOrDefault(_known.ContainsKey) is { } known)
            {
                Log.SeenBefore(log, known);
                return false;
            }
            var now = time.GetTimestamp();
            foreach (var key in keys)
            {
                _known[key] = now;
                _order.Enqueue((key, now));
            }
            return true;
        }
    }

    /// <summary>It was not answered after all; should it come again, it is new.</summary>
    public void Forget(IReadOnlyList<string> keys)
    {
        lock (_gate)
            foreach (var key in keys)
                _known.Remove(key);
    }

    /// <summary>Whether no process has it in hand, of all that share the store; none will from now on.</summary>
    public async Task<bool> ClaimAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (await store.TryClaimAsync(Stored(key), time.GetUtcNow(), Remembered, cancellationToken))
                continue;
            Log.SeenBefore(log, key);
            return false;
        }
        return true;
    }

    /// <summary>It was answered without a claim; the store hears of it soon.</summary>
    public void Note(IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
            _notes.Writer.TryWrite(Stored(key));
    }

    /// <summary>Writes down what was noted, until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _notes.Reader.WaitToReadAsync(cancellationToken))
            {
                await WriteAsync(cancellationToken);
                await Task.Delay(BetweenWrites, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    /// <summary>
    /// Writes down what is noted now. Where the database does not take it, or not in time, it is kept for the next time; this
    /// process knows it anyway.
    /// </summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                while (_batch.Count < MostInAWrite && _notes.Reader.TryRead(out var key))
                    _batch.Add(key);
                if (_batch.Count == 0)
                    return;
                await store.NoteAsync(_batch, time.GetUtcNow(), Remembered, cancellationToken);
                _batch.Clear();
            }
        }
        catch (Exception error)
        {
            Log.NotNoted(log, _batch.Count + _notes.Reader.Count, error.GetType().Name);
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Sweep()
    {
        while (_order.TryPeek(out var oldest) && (_order.Count > Most || time.GetElapsedTime(oldest.At) >= Remembered))
        {
            _order.Dequeue();
            if (_known.GetValueOrDefault(oldest.Key) == oldest.At)
                _known.Remove(oldest.Key);
        }
    }

    // A name that the store refused would hold up all that are written with it, for ever.
    private static string Stored(string key) => StorableText.Clean($"{Ids.Platform}/{key}");
}
