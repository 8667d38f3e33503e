namespace Emulator.Discord.Rest;

/// <summary>Discord's limits, kept as strictly as Discord keeps them. Not safe for several threads.</summary>
public sealed class Buckets(TimeProvider time)
{
    private readonly Dictionary<string, (TimeSpan Opened, int Used)> _windows = [];
    private TimeSpan _second;
    private int _inSecond;

    /// <summary>Requests for one channel's messages in five seconds.</summary>
    public int MessagesInFiveSeconds { get; set; } = 5;

    public int RequestsInASecond { get; set; } = 50;

    private TimeSpan Now => TimeSpan.FromSeconds(time.GetTimestamp() / (double)time.TimestampFrequency);

    /// <summary>Counts towards the global limit; how long to wait if it is reached.</summary>
    public TimeSpan? Global()
    {
        if (Now - _second >= TimeSpan.FromSeconds(1))
            (_second, _inSecond) = (Now, 0);
        return ++_inSecond > RequestsInASecond ? _second + TimeSpan.FromSeconds(1) - Now : null;
    }

    /// <summary>Counts towards a route's limit for a resource.</summary>
    public (string Name, int Limit, int Remaining, TimeSpan ResetAfter, bool IsOver) Take(string route, string resource)
    {
        var (limit, span) = Limit(route);
        var name = $"{(uint)route.GetHashCode(StringComparison.Ordinal):x8}";
        var key = $"{name}|{resource}";
        var window = _windows.GetValueOrDefault(key);
        if (window.Used == 0 || Now - window.Opened >= span)
            window = (Now, 0);
        window.Used++;
        var isOver = window.Used > limit;
        if (isOver)
            window.Used = limit;
        _windows[key] = window;
        return (name, limit, limit - window.Used, window.Opened + span - Now, isOver);
    }

    private (int Limit, TimeSpan Span) Limit(string route) =>
        route.EndsWith("/messages", StringComparison.Ordinal)
        && route.StartsWith("POST /channels", StringComparison.Ordinal)
            ? (MessagesInFiveSeconds, TimeSpan.FromSeconds(5))
        : route.StartsWith("PATCH", StringComparison.Ordinal)
        || route.StartsWith("POST /webhooks", StringComparison.Ordinal)
            ? (5, TimeSpan.FromSeconds(5))
        : (50, TimeSpan.FromSeconds(1));
}
