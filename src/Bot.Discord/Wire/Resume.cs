namespace Bot.Discord.Wire;

/// <summary>Takes a session up again where it broke off (§2.7).</summary>
internal sealed record Resume
{
    public required string Token { get; init; }
    public required string SessionId { get; init; }
    public long Seq { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(Resume);
}
