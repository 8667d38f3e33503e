using Bot.Study.Privacy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>Deletes what has been kept for long enough, an hour after the start and every hour.</summary>
internal sealed class RetentionSweep(Retention retention, TimeProvider time, ILogger<RetentionSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                await retention.SweepAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Log.SweepFailed(log, error);
            }
        }
    }
}
