namespace Bot.Slack;

/// <summary>How Slack's events, commands and presses arrive.</summary>
public enum SlackTransport
{
    /// <summary>Over a connection of the bot's own (Socket Mode); nothing of ours need be reachable.</summary>
    Socket,

    /// <summary>As signed requests to <c>/slack/…</c>.</summary>
    Http,
}
