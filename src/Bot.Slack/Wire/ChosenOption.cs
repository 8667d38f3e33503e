namespace Bot.Slack.Wire;

/// <summary>The option that was chosen.</summary>
internal sealed record ChosenOption(string? Value);
