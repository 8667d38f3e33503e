namespace Bot.Slack;

/// <summary>
/// How the bot reaches Slack: the section <c>Slack</c> of the settings. Holds secrets, so it is no record and is never
/// written anywhere.
/// </summary>
public sealed class SlackOptions
{
    /// <summary>The bot's token in its one workspace (<c>xoxb-…</c>); empty where workspaces install the app by link.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>The app's own token (<c>xapp-…</c>), needed for Socket Mode.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>What Slack signs its requests with; needed where they come by HTTP.</summary>
    public string SigningSecret { get; set; } = "";

    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    public SlackTransport Transport { get; set; } = SlackTransport.Socket;

    /// <summary>The app's id for installing by link; empty where there is one workspace.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with it.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Whether anything is configured for Slack at all.</summary>
    public bool IsOn => BotToken.Length > 0 || AppToken.Length > 0 || ClientId.Length > 0;

    /// <summary>Whether workspaces may install the app by link.</summary>
    public bool InstallsByLink => ClientId.Length > 0 && ClientSecret.Length > 0;

    /// <summary>Whether Slack, or a browser on its way back from Slack, comes to us.</summary>
    public bool NeedsHooks => Transport == SlackTransport.Http || InstallsByLink;

    /// <summary>How the bot is reached, for whoever starts it.</summary>
    public string Words =>
        Transport == SlackTransport.Socket ? $"by Socket Mode of {ApiBaseUrl}" : $"by web hook, with {ApiBaseUrl}";

    /// <summary>What is wrong with the settings, as a sentence a person can act on; <see langword="null"/> if nothing is.</summary>
    public string? Complaint()
    {
        if (!IsOn)
            return null;
        if (
            new[] { BotToken, AppToken, SigningSecret, ClientId, ClientSecret }.Any(part => part.Any(char.IsWhiteSpace))
        )
            return "One of the Slack settings has a space in it: tokens and secrets have none.";
        if (
            BotToken.StartsWith("xapp-", StringComparison.Ordinal)
            || AppToken.StartsWith("xoxb-", StringComparison.Ordinal)
        )
            return "Slack__BotToken begins with xoxb- and Slack__AppToken with xapp-; here they stand the other way round.";
        if (BotToken.StartsWith("xoxe", StringComparison.Ordinal))
            return "Slack__BotToken is one that ends after twelve hours, because the app's tokens rotate. Let the workspace install "
                + "the app by link (Slack__ClientId, Slack__ClientSecret): such tokens are renewed.";
        if (!Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return "Slack__ApiBaseUrl is no address: leave it out, or give one such as https://slack.com/api/.";
        if (BotToken.Length == 0 && !InstallsByLink)
            return "Slack needs Slack__BotToken (OAuth & Permissions, Bot User OAuth Token), or Slack__ClientId and "
                + "Slack__ClientSecret where workspaces install the app by link.";
        if (ClientId.Length > 0 != ClientSecret.Length > 0)
            return "Slack__ClientId and Slack__ClientSecret go together (Basic Information, App Credentials).";
        if (Transport == SlackTransport.Socket && AppToken.Length == 0)
            return "Slack__Transport is Socket, so Slack__AppToken is needed: Basic Information, App-Level Tokens, with the "
                + "scope connections:write.";
        return Transport == SlackTransport.Http && SigningSecret.Length == 0
            ? "Slack__Transport is Http, so Slack__SigningSecret is needed: Basic Information, App Credentials."
            : null;
    }
}
