namespace Bot.Discord.Gateway;

/// <summary>
/// How long to wait before the next try: from one second doubling to sixty, with jitter; from the beginning again once a
/// session has held for a while (§2.8).
/// </summary>
internal sealed class Backoff(Random random)
{
    // Members have three seconds: a connection that breaks now and then must not make the next one wait.
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    private int _failures;
    private int _refusals;

    public TimeSpan Next(ConnectionEnd end)
    {
        if (end.HeldFor >= Held)
            _failures = 0;
        if (end.HeldFor > TimeSpan.Zero)
            _refusals = 0;
        // The first try after a session that worked, however shortly, need not wait: its members are waiting.
        var isFirst = _failures == 0 && end.HeldFor > TimeSpan.Zero;
        _failures++;
        return isFirst ? TimeSpan.Zero : After(_failures);
    }

    public TimeSpan Next()
    {
        _failures++;
        return After(_failures);
    }

    /// <summary>
    /// A random pause of one to five seconds after a refused session (§2.7), and longer each time that is refused again: a day
    /// has only a thousand starts.
    /// </summary>
    public TimeSpan AfterRefusal(ConnectionEnd end)
    {
        if (end.HeldFor > TimeSpan.Zero)
            _refusals = 0;
        var pause = TimeSpan.FromSeconds(1 + 4 * random.NextDouble());
        var wait = After(++_refusals);
        return wait > pause ? wait : pause;
    }

    private TimeSpan After(int failures)
    {
        var longest = Math.Min(60, Math.Pow(2, Math.Min(failures - 1, 10)));
        return TimeSpan.FromSeconds(longest * (0.5 + random.NextDouble() / 2));
    }
}
