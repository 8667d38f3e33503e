using Bot.Chat.Platforms;
using Microsoft.Extensions.Logging;

namespace Bot.Study.Deliveries;

/// <summary>
/// Posts what is due, room beside room and in each room one after the other. What one round costs follows what is due,
/// not what is planned; any number of processes may run rounds on one database.
/// </summary>
public sealed class DeliveryRounds(
    DeliveryStore store,
    DeliveryWork work,
    NoticeDesk notices,
    DeliveryHealth health,
    IEnumerable<IChatPlatform> platforms,
    DeliveryOptions options,
    TimeProvider time,
    ILogger<DeliveryRounds> log
)
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<IChatPlatform> _platforms = [.. platforms];

    /// <summary>
    /// Carries out all that is due, and returns when nothing more is. Throws where the store does not answer; what is in
    /// hand then is seen to its end first. A cancelled round takes nothing new and sees to its end what it has begun.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // One task for each room at work, so that a room that hangs holds up itself alone.
        var atWork = new Dictionary<RoomId, Task>();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                foreach (var (room, done) in atWork.Where(each => each.Value.IsCompleted).ToList())
                {
                    await done;
                    atWork.Remove(room);
                }
                var taken = await TakeAsync(atWork, cancellationToken);
                health.Well();
                if (taken == 0 && atWork.Count == 0)
                    break;
                if (taken == 0 || atWork.Count >= options.RoomsAtOnce)
                    await Task.WhenAny([.. atWork.Values, Task.Delay(Glance, time, cancellationToken)]);
            }
        }
        finally
        {
            await Task.WhenAll(atWork.Values);
        }
        await notices.TellAsync(_platforms, cancellationToken);
    }

    private async Task<int> TakeAsync(Dictionary<RoomId, Task> atWork, CancellationToken cancellationToken)
    {
        var taken = 0;
        foreach (var platform in _platforms)
        {
            var free = options.RoomsAtOnce - atWork.Count;
            if (free <= 0)
                break;
            var claimed = await store.ClaimAsync(
                platform.Name,
                time.GetUtcNow(),
                options.Lease,
                free,
                cancellationToken
            );
            taken += claimed.Count;
            foreach (var room in claimed.GroupBy(delivery => delivery.Room))
                atWork[room.Key] = CarryOutAsync(
                    platform,
                    [.. room],
                    isOfMany: claimed.Count == free,
                    atWork.GetValueOrDefault(room.Key, Task.CompletedTask)
                );
        }
        return taken;
    }

    // What has been begun is seen to its end also when the program is told to stop: the time for it is bounded, and a post
    // that was cut off half-way would have to be looked up by whoever comes next.
    private async Task CarryOutAsync(
        IChatPlatform platform,
        IReadOnlyList<Delivery> deliveries,
        bool isOfMany,
        Task before
    )
    {
        await before;
        foreach (var delivery in deliveries)
        {
            try
            {
                await work.CarryOutAsync(platform, delivery, isOfMany, CancellationToken.None);
            }
            catch (Exception error)
            {
                // Its lease will end, and then it is looked at again: nothing is lost here.
                Log.DeliveryFailed(log, delivery.Name.Kind, platform.Name, delivery.Name.Key.Value, error);
            }
        }
    }
}
