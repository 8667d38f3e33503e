namespace Bot.Discord.Wire;

/// <summary>An application; of its many fields those that are needed (§12).</summary>
internal sealed record Application
{
    public string Id { get; init; } = "";
    public string? Name { get; init; }
    public string? VerifyKey { get; init; }
    public string? InteractionsEndpointUrl { get; init; }
    public long? Flags { get; init; }
}
