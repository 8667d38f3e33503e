using Bot.Storage;

namespace Bot.Study.Deliveries;

/// <summary>
/// One kind of thing the bot posts of its own accord. Implementations are found by type, live as long as the program and
/// are asked about any number of deliveries at once; deliveries of one room come one after the other.
/// </summary>
public interface IDeliveryKind
{
    /// <summary>Short and fixed: it stands in the store.</summary>
    string Name { get; }

    /// <summary>
    /// What to post now. Called again with every try, so it changes nothing; what is posted is what the last call gave.
    /// </summary>
    Task<DeliveryPlan> PrepareAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Called once for each delivery, within the transaction that records what became of it: what follows from it, such as
    /// the next delivery, counts together with it or not at all.
    /// </summary>
    Task SettleAsync(
        DatabaseTransaction transaction,
        Delivery delivery,
        DeliveryOutcome outcome,
        CancellationToken cancellationToken
    );
}
