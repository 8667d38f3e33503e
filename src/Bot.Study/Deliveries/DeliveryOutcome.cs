using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>What became of a delivery, for good.</summary>
/// <param name="State">Sent, failed or skipped.</param>
/// <param name="At">When that was known.</param>
public sealed record DeliveryOutcome(DeliveryState State, DateTimeOffset At)
{
    /// <summary>A sentence for people; <see langword="null"/> where all went well.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the platform did not do it, where that is what happened.</summary>
    public PlatformFault? Fault { get; init; }

    /// <summary>What the bot lacks, in the platform's words, where that is why it failed.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>The post, where it was sent.</summary>
    public MessageId? Message { get; init; }

    /// <summary>The thread that was opened under the post.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether nothing of the same can be posted before somebody has mended something.</summary>
    public bool NeedsMending => State == DeliveryState.Failed && Fault is not null and not PlatformFault.Unavailable;
}
