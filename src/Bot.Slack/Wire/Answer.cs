namespace Bot.Slack.Wire;

/// <summary>What every method answers (§3).</summary>
internal record Answer
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? Needed { get; init; }
    public ResponseMetadata? ResponseMetadata { get; init; }
}
