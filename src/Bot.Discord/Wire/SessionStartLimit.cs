namespace Bot.Discord.Wire;

/// <summary>How many sessions may be started; <see cref="ResetAfter"/> is in milliseconds (§2.1).</summary>
internal sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
