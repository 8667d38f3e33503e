namespace Bot.Discord.Wire;

/// <summary>What a channel allows or denies to a role (0) or a member (1) (§11).</summary>
internal sealed record Overwrite
{
    public string Id { get; init; } = "";
    public int Type { get; init; }
    public string Allow { get; init; } = "0";
    public string Deny { get; init; } = "0";
}
