using Bot.Chat.Platforms;

namespace Bot.Discord.Rest;

/// <summary>
/// Counts answers of 401, 403 and 429, and closes long before Discord would shut the address out (10,000 in ten minutes,
/// §3.4). A dead token closes it for good. Safe for any number of threads.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    public const int Most = 1000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Queue<long> _refused = new();
    private readonly Lock _gate = new();
    private bool _isTokenDead;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _refused.Count;
            }
        }
    }

    public bool IsTokenDead
    {
        get
        {
            lock (_gate)
                return _isTokenDead;
        }
    }

    public void Add()
    {
        lock (_gate)
            _refused.Enqueue(time.GetTimestamp());
    }

    public void TokenIsDead()
    {
        lock (_gate)
            _isTokenDead = true;
    }

    public void ThrowIfClosed(RestRequest request)
    {
        if (request.IsAuthorized && IsTokenDead)
            throw new DiscordException(PlatformFault.Removed, "Discord does not know the bot's token any more.")
            {
                Status = 401,
            };
        if (Count >= Most)
            throw new DiscordException(
                PlatformFault.Unavailable,
                "Too many requests were refused; pausing for minutes."
            );
    }

    private void Forget()
    {
        while (_refused.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > Window)
            _refused.Dequeue();
    }
}
