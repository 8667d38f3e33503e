namespace Bot.Slack.SocketMode;

/// <summary>How long a connection is given for what (§4).</summary>
internal sealed record SocketTimes
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the open connection to Slack's first word.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A ping without its pong for so long: the peer is dead.</summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Not a byte for so long: the connection is dead, whatever it says of itself.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What ends sooner than this after Slack's first word counts as a failed try.</summary>
    public TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an old connection is still read after its replacement is there.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For one acknowledgement.</summary>
    public TimeSpan Acknowledge { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For a polite farewell.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Before Slack is asked again after it has refused for good; a person may have mended it.</summary>
    public TimeSpan ProbeAgain { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The first pause between failed tries; it doubles up to a minute.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);
}
