namespace Bot.Discord.Wire;

/// <summary>What the gateway is told of the program (§2.4).</summary>
internal sealed record IdentifyProperties
{
    public string Os { get; init; } = "linux";
    public string Browser { get; init; } = "reading-bot";
    public string Device { get; init; } = "reading-bot";
}
