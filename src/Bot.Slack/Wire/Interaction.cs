namespace Bot.Slack.Wire;

/// <summary>A press, a submitted view or a shortcut (§7).</summary>
internal sealed record Interaction
{
    public string? Type { get; init; }
    public string? TriggerId { get; init; }
    public string? ResponseUrl { get; init; }
    public string? CallbackId { get; init; }
    public string? MessageTs { get; init; }
    public Named? Team { get; init; }
    public Named? Enterprise { get; init; }
    public Person? User { get; init; }
    public Named? Channel { get; init; }
    public Container? Container { get; init; }
    public SeenMessage? Message { get; init; }
    public SeenView? View { get; init; }
    public IReadOnlyList<PressedAction>? Actions { get; init; }

    // What was typed and the way back belong into no log.
    public override string ToString() => Type ?? "";
}
