namespace Bot.Discord;

/// <summary>
/// How the bot reaches Discord: the section <c>Discord</c> of the settings. Holds a secret, so it is no record and is never
/// written anywhere.
/// </summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token, bare; without one Discord is off.</summary>
    public string Token { get; set; } = "";

    /// <summary>64 hexadecimal digits; needed where interactions come by HTTP.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Found out from Discord where it is left empty.</summary>
    public string ApplicationId { get; set; } = "";

    /// <summary>With the version, without a slash at the end.</summary>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    public DiscordTransport Transport { get; set; } = DiscordTransport.Gateway;

    /// <summary>Which part of the servers this process serves, from 0.</summary>
    public int Shard { get; set; }

    /// <summary>How many parts there are; 1 serves all.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>How long the gateway may take for its first word.</summary>
    internal TimeSpan HelloDeadline { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a session may take to begin or to be taken up again.</summary>
    internal TimeSpan ReadyDeadline { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far the time in a signed request may lie from ours (§6).</summary>
    internal TimeSpan SignatureWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest signed request that is read at all.</summary>
    internal int LargestRequest { get; set; } = 256 * 1024;

    /// <summary>Whether stopping leaves the session open for a program that starts again soon.</summary>
    internal bool KeepSessionOnStop { get; set; } = true;

    /// <summary>How the bot is reached, for whoever starts it.</summary>
    public string Words =>
        Transport == DiscordTransport.Gateway ? $"over the gateway of {ApiBaseUrl}" : $"by web hook, with {ApiBaseUrl}";

    /// <summary>What is wrong with the settings, as a sentence a person can act on; <see langword="null"/> if nothing is.</summary>
    public string? Complaint()
    {
        if (Token.Length == 0)
            return null;
        if (Token.StartsWith("Bot ", StringComparison.Ordinal) || Token.Any(char.IsWhiteSpace))
            return "Discord__Token holds more than the token: leave out “Bot ” and any spaces.";
        if (!Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return "Discord__ApiBaseUrl is no address: leave it out, or give one such as https://discord.com/api/v10.";
        if (Transport == DiscordTransport.Http && (PublicKey.Length != 64 || !PublicKey.All(char.IsAsciiHexDigit)))
            return "Discord__Transport is Http, so Discord__PublicKey is needed: 64 hexadecimal digits, on the application's "
                + "page under General Information.";
        return Shard < 0 || Shard >= Shards ? "Discord__Shard must be below Discord__Shards." : null;
    }
}
