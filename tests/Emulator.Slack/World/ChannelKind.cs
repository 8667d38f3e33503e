namespace Emulator.Slack.World;

/// <summary>What a conversation is.</summary>
public enum ChannelKind
{
    Public,
    Private,
    Direct,

    /// <summary>A conversation of a few.</summary>
    Group,
}
