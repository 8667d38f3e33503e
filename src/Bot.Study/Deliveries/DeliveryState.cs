namespace Bot.Study.Deliveries;

/// <summary>Where a delivery stands. The last three are final.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its time, or for the next try.</summary>
    Due,

    /// <summary>In somebody's hands until their lease ends; it may have reached the platform.</summary>
    Claimed,

    Sent,

    /// <summary>It could not be posted.</summary>
    Failed,

    /// <summary>It was not to be posted any more.</summary>
    Skipped,
}
