using Bot.Storage.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>Clears away the names of events that can no longer come again, in small batches between which others write.</summary>
internal sealed class SeenEventsSweep(SeenEvents seen, TimeProvider time, ILogger<SeenEventsSweep> log)
    : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                while (await seen.PurgeAsync(time.GetUtcNow(), Batch, stoppingToken) == Batch)
                    await Task.Yield();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.SweepFailed(log, error);
            }
        }
    }
}
