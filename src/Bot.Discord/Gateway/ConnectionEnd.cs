namespace Bot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="Reason">For the log and for people; no secret in it.</param>
/// <param name="WasOpened">Whether the socket stood at all.</param>
/// <param name="HeldFor">How long the session held, from READY or RESUMED on.</param>
internal sealed record ConnectionEnd(NextStep Next, string Reason, bool WasOpened, TimeSpan HeldFor);
