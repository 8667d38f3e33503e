using Bot.Study.Daily;
using Bot.Study.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>
/// Looks every second for what is due, for as long as the program runs. It never ends by itself: after a failure it waits,
/// longer each time, tells health and tries again.
/// </summary>
internal sealed class DeliveryLoop(
    DeliveryRounds rounds,
    ReadingStore readings,
    DeliveryHealth health,
    TimeProvider time,
    ILogger<DeliveryLoop> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Pause;
        var followsZones = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!followsZones)
                    await readings.FollowZoneDataAsync(time.GetUtcNow(), stoppingToken);
                followsZones = true;
                await rounds.RunAsync(stoppingToken);
                pause = Pause;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Log.RoundFailed(log, error);
                health.Unwell("what is due cannot be posted at the moment");
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
