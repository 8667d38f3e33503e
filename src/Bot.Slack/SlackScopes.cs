namespace Bot.Slack;

/// <summary>What the bot asks of a workspace, each with its reason; the manifest asks for the same.</summary>
internal static class SlackScopes
{
    public const string Write = "chat:write";
    public const string ReadFiles = "files:read";
    public const string Files = "files:write";
    public const string Pins = "pins:write";

    public static readonly IReadOnlyList<string> All =
    [
        "app_mentions:read", // to be asked in threads, where slash commands do not work
        "channels:history", // to find its own posts when Slack did not say whether they arrived
        "channels:read", // who made a channel moderates it; whether the bot is in it
        Write,
        "commands",
        ReadFiles, // a paper that is brought in a form
        Files, // pictures, lists, minutes
        "groups:history", // as channels:history, in private channels
        "groups:read", // as channels:read, in private channels
        "im:history", // to be asked in direct messages
        "im:write", // private files go to direct messages
        Pins, // the board of a discussion
        "users:read", // administrators moderate; names typed to /settings moderators
    ];

    /// <summary>Whether the bot asks for any of these, as Slack lists them.</summary>
    public static bool AreAsked(string scopes) => scopes.Split(',').Any(All.Contains);
}
