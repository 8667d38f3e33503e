namespace Bot.Study.Deliveries;

/// <summary>How what is due is carried out. The defaults suit one process and many.</summary>
public sealed record DeliveryOptions
{
    /// <summary>
    /// For how long a delivery is in one process's hands, in seconds, from 1. When that process dies, another goes on after
    /// it; two thirds of it is the time a post may take.
    /// </summary>
    public double LeaseSeconds { get; init; } = 60;

    /// <summary>How many rooms are posted to at once, from 1.</summary>
    public int RoomsAtOnce { get; init; } = 32;

    /// <summary>What is wrong with them, as a sentence; <see langword="null"/> for nothing.</summary>
    public string? Complaint =>
        LeaseSeconds is < 1 or > 3600 ? "Deliveries__LeaseSeconds takes a number of seconds from 1 to 3600."
        : RoomsAtOnce is < 1 or > 1000 ? "Deliveries__RoomsAtOnce takes a number from 1 to 1000."
        : null;

    internal TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    internal TimeSpan TimeToPost => Lease * 2 / 3;
}
