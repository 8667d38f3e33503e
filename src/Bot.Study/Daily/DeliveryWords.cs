using Bot.Study.Deliveries;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>One delivery of a reading as a moderator wants to read it, in the reading's own zone.</summary>
internal static class DeliveryWords
{
    /// <summary>A post is late when people would notice.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(2);

    public static string Of(Delivery delivery, Reading reading)
    {
        var due = Local(delivery.DueAt, reading);
        var part = delivery.Name.Part > 1 ? $", part {delivery.Name.Part}" : "";
        return $"{Dates.Short(ReadingRow.ReadDate(delivery.Name.Occasion))}{part}, due {Dates.Clock(due.TimeOfDay)}: {Outcome(delivery, reading)}";
    }

    private static string Outcome(Delivery delivery, Reading reading) =>
        delivery.State switch
        {
            DeliveryState.Sent when delivery.SettledAt - delivery.DueAt > Punctual =>
                $"sent late, at {Clock(delivery.SettledAt!.Value, delivery.DueAt, reading)}{Because(delivery)}",
            DeliveryState.Sent => $"sent{Because(delivery)}",
            DeliveryState.Skipped => $"skipped. {delivery.Reason}",
            DeliveryState.Failed => $"failed. {delivery.Reason}",
            DeliveryState.Claimed => "being posted",
            _ when delivery.Tries > 0 => $"tried {Times(delivery.Tries)}, goes on trying. {delivery.Reason}",
            _ => "to come",
        };

    private static string Because(Delivery delivery) => delivery.Reason is { } reason ? $". {reason}" : "";

    private static string Times(int tries) => tries == 1 ? "once" : $"{tries} times";

    private static string Clock(DateTimeOffset at, DateTimeOffset due, Reading reading)
    {
        var (then, was) = (Local(at, reading), Local(due, reading));
        return then.Date == was.Date
            ? Dates.Clock(then.TimeOfDay)
            : $"{Dates.Clock(then.TimeOfDay)} on {Dates.Short(then.Date)}";
    }

    private static LocalDateTime Local(DateTimeOffset at, Reading reading) =>
        Instant.FromDateTimeOffset(at).InZone(reading.Schedule.Zone).LocalDateTime;
}
