using Bot.Chat.Platforms;
using Bot.Storage;

namespace Bot.Study.Deliveries;

/// <summary>A row of the table, as Dapper reads it.</summary>
internal sealed class DeliveryRow
{
    public const string Columns = """
        platform as Platform, group_id as GroupId, room_id as RoomId, kind as Kind, subject as Subject,
        occasion as Occasion, part as Part, thread as Thread, due_at as DueAt, latest_at as LatestAt, state as State,
        reason as Reason, next_at as NextAt, claim as Claim, claimed_at as ClaimedAt, is_doubtful as IsDoubtful,
        tries as Tries, message as Message, settled_at as SettledAt
        """;

    public string Platform { get; set; } = "";
    public string GroupId { get; set; } = "";
    public string RoomId { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Occasion { get; set; } = "";
    public int Part { get; set; }
    public string? Thread { get; set; }
    public string DueAt { get; set; } = "";
    public string LatestAt { get; set; } = "";
    public string State { get; set; } = "";
    public string? Reason { get; set; }
    public string? NextAt { get; set; }
    public string? Claim { get; set; }
    public string? ClaimedAt { get; set; }
    public bool IsDoubtful { get; set; }
    public int Tries { get; set; }
    public string? Message { get; set; }
    public string? SettledAt { get; set; }

    public static string Write(DeliveryState state) => state.ToString().ToLowerInvariant();

    public Delivery Read()
    {
        var room = new RoomId(Platform, GroupId, RoomId);
        return new Delivery(
            new DeliveryName(room, Kind, Subject, Occasion, Part),
            Thread,
            UtcText.Read(DueAt),
            UtcText.Read(LatestAt)
        )
        {
            State = Enum.Parse<DeliveryState>(State, ignoreCase: true),
            Reason = Reason,
            Tries = Tries,
            Message = Message is null ? null : new MessageId(room, Message),
            SettledAt = Time(SettledAt),
            NextAt = Time(NextAt),
            ClaimedAt = Time(ClaimedAt),
            IsDoubtful = IsDoubtful,
            Claim = Claim,
        };
    }

    private static DateTimeOffset? Time(string? text) => text is null ? null : UtcText.Read(text);
}
