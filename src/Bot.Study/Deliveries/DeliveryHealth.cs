using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>Whether what is due is being posted, and what has become of it since the start. Safe for any number of threads.</summary>
public sealed class DeliveryHealth : IPlatformHealth
{
    private volatile string? _complaint = "what is due has not been looked at yet";
    private long _sent;
    private long _failed;
    private long _skipped;

    public string Platform => "deliveries";

    public bool IsReady => _complaint is null;

    public string Words => _complaint ?? "ready";

    public IReadOnlyList<(string Name, string Help, long Value)> Counters =>
        [
            ("sent_total", "Posts of the bot's own accord that were sent.", Interlocked.Read(ref _sent)),
            ("failed_total", "Posts of the bot's own accord that failed.", Interlocked.Read(ref _failed)),
            ("skipped_total", "Posts of the bot's own accord that were skipped.", Interlocked.Read(ref _skipped)),
        ];

    internal void Well() => _complaint = null;

    public void Unwell(string complaint) => _complaint = complaint;

    internal void Count(DeliveryState state)
    {
        if (state == DeliveryState.Sent)
            Interlocked.Increment(ref _sent);
        else if (state == DeliveryState.Failed)
            Interlocked.Increment(ref _failed);
        else
            Interlocked.Increment(ref _skipped);
    }
}
