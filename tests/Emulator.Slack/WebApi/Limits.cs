namespace Emulator.Slack.WebApi;

/// <summary>Slack's limits: so many calls of a method in a minute, and one post a second in a channel after a small burst.</summary>
public sealed class Limits(TimeProvider time)
{
    private readonly Dictionary<string, (TimeSpan Opened, int Used)> _minutes = [];
    private readonly Dictionary<string, (TimeSpan At, double Left)> _channels = [];
    private readonly Lock _gate = new();

    /// <summary>How many posts in a channel may come at once.</summary>
    public int PostBurst { get; set; } = 3;

    /// <summary>Calls of a method in a minute, in place of its tier's.</summary>
    public Dictionary<string, int> PerMinute { get; } = [];

    /// <summary>Calls that came too early.</summary>
    public int Exceeded { get; private set; }

    private TimeSpan Now => time.GetElapsedTime(0);

    /// <summary>How many seconds to wait if the limit is reached.</summary>
    internal int? Take(string method, string workspace, int perMinute)
    {
        lock (_gate)
        {
            var limit = PerMinute.GetValueOrDefault(method, perMinute);
            var key = $"{method}|{workspace}";
            var window = _minutes.GetValueOrDefault(key);
            if (window.Used == 0 || Now - window.Opened >= TimeSpan.FromMinutes(1))
                window = (Now, 0);
            if (window.Used >= limit)
                return Over(window.Opened + TimeSpan.FromMinutes(1) - Now);
            _minutes[key] = (window.Opened, window.Used + 1);
            return null;
        }
    }

    internal int? TakePost(string channel)
    {
        lock (_gate)
        {
            var (at, left) = _channels.GetValueOrDefault(channel, (Now, PostBurst));
            left = Math.Min(PostBurst, left + (Now - at).TotalSeconds);
            if (left < 1)
                return Over(TimeSpan.FromSeconds(1 - left));
            _channels[channel] = (Now, left - 1);
            return null;
        }
    }

    private int Over(TimeSpan rest)
    {
        Exceeded++;
        return Math.Max(1, (int)Math.Ceiling(rest.TotalSeconds));
    }
}
