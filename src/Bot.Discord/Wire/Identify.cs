namespace Bot.Discord.Wire;

/// <summary>Opens a session (§2.4).</summary>
internal sealed record Identify
{
    public required string Token { get; init; }
    public int Intents { get; init; }
    public IdentifyProperties Properties { get; init; } = new();
    public IReadOnlyList<int>? Shard { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(Identify);
}
