using System.Threading.Channels;
using Bot.Discord.Interactions;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Gateway;

/// <summary>
/// Runs handlers: in the order of their events within a room, rooms side by side. A slow one does not hold up its room for
/// longer than half a second, because whoever waits behind it has three seconds in all.
/// </summary>
internal sealed class EventLanes(
    Func<GatewayEvent, CancellationToken, Task> handle,
    TimeProvider time,
    ILogger<EventLanes> log
)
{
    private const int Waiting = 1024;
    private const int MostAtOnce = 512;
    private const int Sweep = 1024;

    private readonly Channel<GatewayEvent> _events = Channel.CreateBounded<GatewayEvent>(
        new BoundedChannelOptions(Waiting) { SingleReader = true }
    );
    private readonly Dictionary<string, Task> _lanes = [];

    /// <summary>Where events go in; a full one holds up the receive loop, and with it Discord.</summary>
    public ChannelWriter<GatewayEvent> Writer => _events.Writer;

    /// <summary>Runs until cancelled, and returns when the last handler has.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(MostAtOnce);
        try
        {
            await foreach (var next in _events.Reader.ReadAllAsync(cancellationToken))
            {
                await places.WaitAsync(cancellationToken);
                var before = next.Lane is null ? null : _lanes.GetValueOrDefault(next.Lane);
                var running = Task.Run(
                    () => RunOneAsync(next, before, places, cancellationToken),
                    CancellationToken.None
                );
                if (next.Lane is not null)
                    _lanes[next.Lane] = running;
                if (_lanes.Count > Sweep)
                    Forget();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        // Whoever holds a place is still running, in a lane or in none.
        for (var left = 0; left < MostAtOnce; left++)
            await places.WaitAsync(CancellationToken.None);
    }

    private async Task RunOneAsync(
        GatewayEvent next,
        Task? before,
        SemaphoreSlim places,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (before is { IsCompleted: false })
                await WaitAsync(
                    before,
                    InteractionTimes.LongestQueue - time.GetElapsedTime(next.ReceivedAt),
                    cancellationToken
                );
            await handle(next, cancellationToken);
            next.Progress.Finish(next.Sequence, next.Epoch);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
        catch (Exception error)
        {
            next.Progress.Finish(next.Sequence, next.Epoch);
            Log.EventFailed(log, next.Name, error);
        }
        finally
        {
            places.Release();
        }
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
}
