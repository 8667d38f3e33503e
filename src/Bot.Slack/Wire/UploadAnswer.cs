namespace Bot.Slack.Wire;

/// <summary>Where to put the bytes of a file.</summary>
internal sealed record UploadAnswer : Answer
{
    public string? UploadUrl { get; init; }
    public string? FileId { get; init; }
}
