namespace Emulator.Slack.World;

/// <summary>How a gesture travels.</summary>
public enum GestureKind
{
    Slash,
    Event,

    /// <summary>A press, a submission, a shortcut.</summary>
    Interaction,
}
