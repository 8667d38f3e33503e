using Bot.Storage;
using Bot.Storage.Discussions;
using Bot.Study.Deliveries;
using Bot.Study.Discussions.Views;
using Bot.Study.Rooms;

namespace Bot.Study.Discussions;

/// <summary>
/// The minutes of a closed discussion, posted once. They are made when they are posted, so that nobody's words are in them
/// who has been deleted meanwhile.
/// </summary>
internal sealed class MinutesDelivery(DiscussionDesk desk, DiscussionTable table) : IDeliveryKind
{
    public string Name => PlannedPosts.Minutes;

    public async Task<DeliveryPlan> PrepareAsync(
        Delivery delivery,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var key = new DiscussionKey(StoredRoom.Of(delivery.Room), delivery.Name.Subject);
        return await desk.FindAsync(key, cancellationToken) is { } sitting
            ? new DeliveryPlan.Send(MinutesPost.Of(sitting, await table.MinutesOfAsync(sitting, cancellationToken)))
            : new DeliveryPlan.Skip("The discussion is gone.");
    }

    public async Task SettleAsync(
        DatabaseTransaction transaction,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    )
    {
        if (outcome.State == DeliveryState.Sent)
            return;
        var key = new DiscussionKey(StoredRoom.Of(delivery.Room), delivery.Name.Subject);
        if (await DiscussionLog.OpenerAsync(transaction, key, cancellationToken) is { } opener)
            await Notices.AddAsync(
                transaction,
                delivery.Room,
                $"minutes {delivery.Name.Subject}",
                new(delivery.Room.Platform, opener),
                $"The minutes of the discussion could not be posted to the room. {outcome.Reason} /discuss minutes gives them to you.",
                outcome.At,
                cancellationToken
            );
    }
}
