namespace Bot.Slack.Wire;

/// <summary>A file that is at Slack already.</summary>
internal sealed record SlackFile(string Id);
