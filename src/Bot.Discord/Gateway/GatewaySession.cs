namespace Bot.Discord.Gateway;

/// <summary>What a session is taken up again by (§2.7).</summary>
/// <param name="Sequence">The last event that needs no replay.</param>
internal sealed record GatewaySession(string Id, string ResumeUrl, long Sequence);
