namespace Bot.Discord.Wire;

/// <summary>How long to wait, in seconds (§3.4).</summary>
internal sealed record RateLimited
{
    public double RetryAfter { get; init; }
    public bool Global { get; init; }
    public int? Code { get; init; }
}
