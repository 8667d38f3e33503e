namespace Bot.Slack.Wire;

/// <summary>A message as Slack shows it to us.</summary>
internal sealed record SeenMessage
{
    public string? Ts { get; init; }
    public string? ThreadTs { get; init; }
    public string? User { get; init; }
    public string? BotId { get; init; }
    public string? Username { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<SeenBlock>? Blocks { get; init; }
    public IReadOnlyList<SlackFile>? Files { get; init; }
    public Metadata? Metadata { get; init; }

    // What was said belongs into no log.
    public override string ToString() => Ts ?? "";
}
