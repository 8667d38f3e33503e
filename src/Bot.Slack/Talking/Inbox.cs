using System.Threading.Channels;
using Bot.Slack.Translate;
using Microsoft.Extensions.Logging;

namespace Bot.Slack.Talking;

/// <summary>
/// What has been acknowledged and waits to be answered: in the order it came within a channel, channels side by side. A slow
/// one holds up its channel for half a second at most, because a form behind it has three seconds in all.
/// </summary>
internal sealed class Inbox(SlackDesk desk, SlackHealth health, TimeProvider time, ILogger<Inbox> log)
{
    private const int Waiting = 1024;
    private const int MostAtOnce = 512;
    private const int Sweep = 1024;
    private static readonly TimeSpan LongestQueue = TimeSpan.FromMilliseconds(500);

    private readonly Channel<(Happening What, long At)> _happenings = Channel.CreateBounded<(Happening, long)>(
        new BoundedChannelOptions(Waiting) { SingleReader = true }
    );
    private readonly Dictionary<string, Task> _lanes = [];
    private volatile bool _isClosed;
    private int _pending;

    /// <summary>How much is on its way in, waiting or being answered.</summary>
    public int Pending => Volatile.Read(ref _pending);

    /// <summary>Counts something that is about to be put in, until the result is disposed of.</summary>
    public IDisposable Expect()
    {
        Interlocked.Increment(ref _pending);
        return new Expected(this);
    }

    /// <summary>Whether something can be taken in without waiting.</summary>
    public bool HasRoom => !_isClosed && _happenings.Reader.Count < Waiting;

    /// <summary>Takes it in; waits while too much is waiting. After the end it is lost, and the log says so.</summary>
    public async ValueTask PutAsync(Happening happening, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _pending);
        try
        {
            await _happenings.Writer.WriteAsync((happening, time.GetTimestamp()), cancellationToken);
        }
        catch (Exception error) when (error is ChannelClosedException or OperationCanceledException)
        {
            Interlocked.Decrement(ref _pending);
            CutOff(happening);
        }
    }

    /// <summary>Takes nothing more in.</summary>
    public void Close()
    {
        _isClosed = true;
        _happenings.Writer.TryComplete();
    }

    /// <summary>Runs until it is closed, and returns when the last answer has been given or cut off.</summary>
    public async Task RunAsync(CancellationToken cutOff)
    {
        using var places = new SemaphoreSlim(MostAtOnce);
        await foreach (var (happening, at) in _happenings.Reader.ReadAllAsync(CancellationToken.None))
        {
            await places.WaitAsync(CancellationToken.None);
            var lane = $"{happening.Team}/{happening.Channel ?? happening.User}";
            var before = _lanes.GetValueOrDefault(lane);
            _lanes[lane] = Task.Run(() => HandleAsync(happening, at, before, places, cutOff), CancellationToken.None);
            if (_lanes.Count > Sweep)
                Forget();
        }
        // Whoever was overtaken in their lane is waited for too.
        for (var place = 0; place < MostAtOnce; place++)
            await places.WaitAsync(CancellationToken.None);
    }

    private async Task HandleAsync(
        Happening happening,
        long at,
        Task? before,
        SemaphoreSlim places,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (before is { IsCompleted: false })
                await WaitAsync(before, LongestQueue - time.GetElapsedTime(at), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            health.CountGesture();
            await desk.HandleAsync(happening, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            CutOff(happening);
        }
        catch (Exception error)
        {
            health.CountUnanswered();
            Log.GestureFailed(log, happening.ToString(), error);
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
            places.Release();
        }
    }

    private void CutOff(Happening happening)
    {
        health.CountUnanswered();
        Log.CutOff(log, happening.ToString());
    }

    private async Task WaitAsync(Task before, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (longest <= TimeSpan.Zero)
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(before, Task.Delay(longest, time, patience.Token));
        await patience.CancelAsync();
    }

    private void Forget()
    {
        foreach (var (lane, running) in _lanes)
        {
            if (running.IsCompleted)
                _lanes.Remove(lane);
        }
    }

    private sealed class Expected(Inbox inbox) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref inbox._pending);
    }
}
