namespace Bot.Discord.Wire;

/// <summary>Opens a thread under a message (§9).</summary>
internal sealed record ThreadRequest
{
    public string Name { get; init; } = "";
}
