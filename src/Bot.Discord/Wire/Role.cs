namespace Bot.Discord.Wire;

/// <summary>A role; of its fields those that permissions are counted from (§12).</summary>
internal sealed record Role
{
    public string Id { get; init; } = "";
    public string? Name { get; init; }
    public string Permissions { get; init; } = "0";
}
