using Bot.Discord;
using Bot.Local.Web;
using Bot.Slack;
using Bot.Study.Deliveries;
using Bot.Study.Privacy;
using Microsoft.Extensions.Configuration;

namespace Bot.Host;

/// <summary>
/// What is configured: <c>bot.json</c> beside the program, a folder of secrets over it, and the environment over both. The
/// same for every command, so that <c>health</c> asks where the bot really is.
/// </summary>
internal sealed record Settings(
    WebOptions Web,
    HooksOptions Hooks,
    DiscordOptions Discord,
    SlackOptions Slack,
    DeliveryOptions Deliveries,
    RetentionOptions Retention
)
{
    /// <summary>Whether any platform comes to us, and so an address for it is opened.</summary>
    public bool HasHooks =>
        Discord is { Token.Length: > 0, Transport: DiscordTransport.Http } || Slack is { IsOn: true, NeedsHooks: true };

    /// <summary>The first thing that is wrong, as a sentence for whoever set it; <see langword="null"/> for nothing.</summary>
    public string? Complaint =>
        Web.Complaint
        ?? Discord.Complaint()
        ?? Slack.Complaint()
        ?? (HasHooks ? Hooks.Complaint : null)
        ?? Deliveries.Complaint
        ?? Retention.Complaint;

    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence for a value that is not of its option's kind.</summary>
    public static Settings Read(IConfiguration configuration)
    {
        try
        {
            return new Settings(
                configuration.GetSection("Web").Get<WebOptions>() ?? new WebOptions(),
                configuration.GetSection("Hooks").Get<HooksOptions>() ?? new HooksOptions(),
                configuration.GetSection("Discord").Get<DiscordOptions>() ?? new DiscordOptions(),
                configuration.GetSection("Slack").Get<SlackOptions>() ?? new SlackOptions(),
                configuration.GetSection("Deliveries").Get<DeliveryOptions>() ?? new DeliveryOptions(),
                configuration.GetSection("Retention").Get<RetentionOptions>() ?? new RetentionOptions()
            );
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidDataException($"A setting cannot be read. {error.Message}", error);
        }
    }
}
