using Bot.Chat.Replies;
using Bot.Study.Deliveries;
using NodaTime;

namespace Bot.Study.Daily;

/// <summary>One delivery of a reading as a moderator wants to read it, in the reading's own zone.</summary>
internal static class DeliveryWords
{
    /// <summary>A post is late when people would notice.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromMinutes(2);

    public static Phrase Of(Delivery delivery, Reading reading)
    {
        var due = Local(delivery.DueAt, reading);
        var part = delivery.Name.Part > 1 ? Phrase.Of($", part {delivery.Name.Part}") : "";
        return $"{Dates.Short(ReadingRow.ReadDate(delivery.Name.Occasion))}{part}, due {Dates.Clock(due.TimeOfDay)}: {Outcome(delivery, reading)}";
    }

    private static Phrase Outcome(Delivery delivery, Reading reading) =>
        delivery.State switch
        {
            DeliveryState.Sent when delivery.SettledAt - delivery.DueAt > Punctual => Phrase.Of(
                $"sent late, at {Clock(delivery.SettledAt!.Value, delivery.DueAt, reading)}{Because(delivery)}"
            ),
            DeliveryState.Sent => $"sent{Because(delivery)}",
            DeliveryState.Skipped => $"skipped. {Reason(delivery)}",
            DeliveryState.Failed => $"failed. {Reason(delivery)}",
            DeliveryState.Claimed => "being posted",
            _ when delivery.Tries > 0 => $"tried {Times(delivery.Tries)}, goes on trying. {Reason(delivery)}",
            _ => "to come",
        };

    private static Phrase Reason(Delivery delivery) => Phrase.Kept(delivery.Reason ?? "");

    private static Phrase Because(Delivery delivery) =>
        delivery.Reason is null ? Phrase.Empty : $". {Reason(delivery)}";

    private static Phrase Times(int tries) => tries == 1 ? "once" : Phrase.Of($"{tries} times");

    private static Phrase Clock(DateTimeOffset at, DateTimeOffset due, Reading reading)
    {
        var (then, was) = (Local(at, reading), Local(due, reading));
        return then.Date == was.Date
            ? $"{Dates.Clock(then.TimeOfDay)}"
            : Phrase.Of($"{Dates.Clock(then.TimeOfDay)} on {Dates.Short(then.Date)}");
    }

    private static LocalDateTime Local(DateTimeOffset at, Reading reading) =>
        Instant.FromDateTimeOffset(at).InZone(reading.Schedule.Zone).LocalDateTime;
}
