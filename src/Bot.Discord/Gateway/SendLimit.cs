namespace Bot.Discord.Gateway;

/// <summary>
/// 120 frames a minute, of which some are kept for heartbeats (§2.9). Not safe for several threads; a connection sends
/// under its own lock.
/// </summary>
internal sealed class SendLimit(TimeProvider time)
{
    private const int Most = 120;
    private const int KeptForHeartbeats = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _sent = new();

    /// <summary>How long until a frame may be sent; zero means that it counts as sent now.</summary>
    public TimeSpan Take(bool isHeartbeat)
    {
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            _sent.Dequeue();
        if (_sent.Count >= (isHeartbeat ? Most : Most - KeptForHeartbeats))
            return Window - time.GetElapsedTime(_sent.Peek()) + TimeSpan.FromMilliseconds(1);
        _sent.Enqueue(time.GetTimestamp());
        return TimeSpan.Zero;
    }
}
