using Bot.Storage.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>
/// Forgets what has had its time, once an hour and in small portions, so that nobody waits for it. A store that cannot be
/// reached is tried again an hour later.
/// </summary>
internal sealed partial class Housekeeping(SeenEvents seen, TimeProvider time, ILogger<Housekeeping> log)
    : BackgroundService
{
    private const int Portion = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                while (await seen.PurgeAsync(time.GetUtcNow(), Portion, stoppingToken) == Portion)
                    await Task.Yield();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LeftForLater(log, error);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(9001, LogLevel.Warning, "What is out of date could not be deleted.")]
    private static partial void LeftForLater(ILogger log, Exception error);
}
