namespace Bot.Slack.Wire;

/// <summary>The answer to an envelope, on the socket it came by.</summary>
internal sealed record Acknowledgement(string EnvelopeId);
