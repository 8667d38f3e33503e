namespace Bot.Slack.Wire;

/// <summary>A view as it came back.</summary>
internal sealed record SeenView
{
    public string? Id { get; init; }
    public string? Type { get; init; }
    public string? PrivateMetadata { get; init; }
    public ViewState? State { get; init; }

    // What a view carries belongs into no log.
    public override string ToString() => Type ?? "";
}
