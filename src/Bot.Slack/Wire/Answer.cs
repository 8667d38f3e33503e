namespace Bot.Slack.Wire;

/// <summary>What every method answers (§3).</summary>
internal record Answer
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? Needed { get; init; }
    public ResponseMetadata? ResponseMetadata { get; init; }

    // Answers hold tokens, tickets and members' words; none of that belongs into a log.
    public sealed override string ToString() => Ok ? "ok" : Error ?? "not ok";
}
