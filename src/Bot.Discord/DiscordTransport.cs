namespace Bot.Discord;

/// <summary>How interactions arrive; Discord uses one of the two for an application, never both (§6).</summary>
public enum DiscordTransport
{
    /// <summary>Over the bot's own connection; nothing of ours need be reachable.</summary>
    Gateway,

    /// <summary>As signed requests to <c>/discord/interactions</c>.</summary>
    Http,
}
