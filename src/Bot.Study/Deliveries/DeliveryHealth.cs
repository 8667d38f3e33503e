namespace Bot.Study.Deliveries;

/// <summary>Whether what is due is being carried out, in plain words. Safe for any number of threads.</summary>
public sealed class DeliveryHealth
{
    private volatile string? _complaint = "what is due has not been looked at yet";

    /// <summary><see langword="null"/> where all is well.</summary>
    public string? Complaint => _complaint;

    public void Well() => _complaint = null;

    public void Unwell(string complaint) => _complaint = complaint;
}
