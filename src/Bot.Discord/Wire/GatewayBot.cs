namespace Bot.Discord.Wire;

/// <summary>Where the gateway is, and how many sessions may still be started (§2.1).</summary>
internal sealed record GatewayBot
{
    public string Url { get; init; } = "";
    public int Shards { get; init; }
    public SessionStartLimit? SessionStartLimit { get; init; }
}
