namespace Bot.Slack.Wire;

/// <summary>A file whose bytes are there, with its title.</summary>
internal sealed record CompletedFile(string Id, string Title);
