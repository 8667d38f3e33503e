namespace Bot.Discord.Wire;

/// <summary>The gateway's first word: how often it wants a heartbeat, in milliseconds (§2.3).</summary>
internal sealed record Hello
{
    public int HeartbeatInterval { get; init; }
}
