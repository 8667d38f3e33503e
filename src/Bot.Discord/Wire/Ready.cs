namespace Bot.Discord.Wire;

/// <summary>A session has begun (§2.6).</summary>
internal sealed record Ready
{
    public User? User { get; init; }
    public IReadOnlyList<Guild> Guilds { get; init; } = [];
    public string SessionId { get; init; } = "";
    public string? ResumeGatewayUrl { get; init; }
    public Application? Application { get; init; }
}
