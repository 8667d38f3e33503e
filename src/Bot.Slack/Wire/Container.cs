namespace Bot.Slack.Wire;

/// <summary>Where a pressed button hangs; for an ephemeral message there is nothing else to tell by.</summary>
internal sealed record Container
{
    public string? Type { get; init; }
    public string? MessageTs { get; init; }
    public string? ChannelId { get; init; }
    public string? ThreadTs { get; init; }
    public bool? IsEphemeral { get; init; }
}
