using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>Something the bot posts of its own accord, as the store has it. A snapshot; the store alone changes it.</summary>
/// <param name="Thread">The thread of the room it goes to; <see langword="null"/> for the room itself.</param>
/// <param name="DueAt">When it should appear.</param>
/// <param name="LatestAt">When it is too late for it.</param>
public sealed record Delivery(DeliveryName Name, string? Thread, DateTimeOffset DueAt, DateTimeOffset LatestAt)
{
    public DeliveryState State { get; init; }

    /// <summary>Why it is where it is, as a sentence for people; also that of the last try while it is still due.</summary>
    public string? Reason { get; init; }

    /// <summary>How often it has been claimed.</summary>
    public int Tries { get; init; }

    /// <summary>The post, once it is sent.</summary>
    public MessageId? Message { get; init; }

    /// <summary>When it came to its final state.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>When it is looked at next; <see langword="null"/> once it is settled. For a claimed one: the end of the lease.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was first claimed: it cannot have been posted before.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>Whether an earlier claim ended without anybody knowing what came of it.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whose hands it is in.</summary>
    internal string? Claim { get; init; }

    public RoomId Room => Name.Room;

    public bool IsSettled => State is DeliveryState.Sent or DeliveryState.Failed or DeliveryState.Skipped;
}
