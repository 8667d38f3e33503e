namespace Bot.Slack.Translate;

/// <summary>A message of the bot whose button was pressed.</summary>
internal sealed record PressedMessage(string Ts, bool IsEphemeral, IReadOnlyList<string> Files);
