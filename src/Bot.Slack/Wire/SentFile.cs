namespace Bot.Slack.Wire;

/// <summary>A file that a member put into a form; it lies at Slack, for whoever brings the workspace's token.</summary>
internal sealed record SentFile(string? Name, long? Size, string? UrlPrivateDownload, string? UrlPrivate)
{
    // Neither what a file is called nor where it lies belongs into a log.
    public override string ToString() => nameof(SentFile);
}
