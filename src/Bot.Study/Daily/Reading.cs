using Bot.Chat.Platforms;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>A room's way through a paper, day by day: plan, schedule and place. A snapshot; the store alone changes it.</summary>
/// <param name="Id">Another one for each start, so that two readings of a room never share a delivery.</param>
/// <param name="Setter">Whoever set it up.</param>
public sealed record Reading(RoomId Room, string Id, string Paper, string Edition, MemberId Setter, Schedule Schedule)
{
    /// <summary>By what name deliveries know it.</summary>
    public const string Kind = "daily";

    public ReadingState State { get; init; }

    /// <summary>Why it is paused, as a sentence.</summary>
    public string? Reason { get; init; }

    public Amount Amount { get; init; } = Amount.One;

    /// <summary>How long after its time a post still makes sense.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(3);

    /// <summary>The paragraph it began with.</summary>
    public int First { get; init; }

    /// <summary>The first paragraph that has not been posted.</summary>
    public int Next { get; init; }

    /// <summary>How many of the next posts bring twice the amount, to catch up.</summary>
    public int DoubledPosts { get; init; }

    /// <summary>Nothing is posted before this date.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>Dates left out, in order.</summary>
    public IReadOnlyList<LocalDate> LeftOut { get; init; } = [];

    /// <summary>The date by which it means to be through.</summary>
    public LocalDate? Target { get; init; }

    public string? Ping { get; init; }

    /// <summary>The thread of the room that is posted to; <see langword="null"/> for the room itself.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether each post gets a thread of its own.</summary>
    public bool OpensThread { get; init; }

    /// <summary>
    /// Whether posts move the room's horizon; <see langword="null"/> moves it where the room has one, and sets none.
    /// </summary>
    public bool? MovesHorizon { get; init; }

    public bool IsRunning => State == ReadingState.Running;
}
