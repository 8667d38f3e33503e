using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>
/// What this project logs. Event ids 3000–3999; none is used twice, none carries a token or a member's words.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Debug, "Asking Discord again for {Request} after try {Attempt}: {Reason}")]
    public static partial void Repeating(ILogger log, string request, int attempt, string reason);

    [LoggerMessage(3001, LogLevel.Error, "Discord does not know the bot's token; nothing more is asked")]
    public static partial void TokenDead(ILogger log);

    [LoggerMessage(3002, LogLevel.Warning, "Discord refused {Request}: {Status}/{Code} {Reason}")]
    public static partial void Refused(ILogger log, string request, int status, int code, string reason);

    [LoggerMessage(3003, LogLevel.Information, "Discord's {Scope} limit holds {Request} for {Seconds} s")]
    public static partial void Limited(ILogger log, string request, string scope, double seconds);

    [LoggerMessage(
        3004,
        LogLevel.Error,
        "Cloudflare answered {Status} in Discord's place; all requests pause for minutes"
    )]
    public static partial void Blocked(ILogger log, int status);

    [LoggerMessage(3100, LogLevel.Debug, "Interaction {Interaction} is acknowledged; its answer follows")]
    public static partial void Acknowledged(ILogger log, string interaction);

    [LoggerMessage(3101, LogLevel.Warning, "The form for interaction {Interaction} came too late; the member was told")]
    public static partial void FormTooLate(ILogger log, string interaction);

    [LoggerMessage(3102, LogLevel.Error, "Interaction {Interaction} was to be answered twice")]
    public static partial void AnsweredTwice(ILogger log, string interaction);

    [LoggerMessage(
        3103,
        LogLevel.Warning,
        "The answer to interaction {Interaction} was not accepted ({Code}); the member is told"
    )]
    public static partial void AnswerRefused(ILogger log, string interaction, int code);

    [LoggerMessage(3104, LogLevel.Information, "Interaction {Interaction} came twice; the second is passed over")]
    public static partial void SeenBefore(ILogger log, string interaction);

    [LoggerMessage(3105, LogLevel.Warning, "Interaction {Interaction} was not answered ({Status}/{Code}): {Reason}")]
    public static partial void NotAnswered(ILogger log, string interaction, int status, int code, string reason);

    [LoggerMessage(3106, LogLevel.Error, "Interaction {Interaction} failed")]
    public static partial void InteractionFailed(ILogger log, string interaction, Exception error);

    [LoggerMessage(3107, LogLevel.Warning, "An interaction of unknown type {Type} came")]
    public static partial void UnknownInteraction(ILogger log, int type);

    [LoggerMessage(
        3108,
        LogLevel.Information,
        "Interaction {Interaction} had been carried out before a restart; not again"
    )]
    public static partial void CarriedOutBefore(ILogger log, string interaction);

    [LoggerMessage(3109, LogLevel.Debug, "A request to the interactions address was refused: {Reason}")]
    public static partial void BadSignature(ILogger log, string reason);

    [LoggerMessage(
        3110,
        LogLevel.Warning,
        "Where the thread of interaction {Interaction} belongs could not be kept: {Reason}"
    )]
    public static partial void ThreadNotKept(ILogger log, string interaction, string reason);

    [LoggerMessage(3200, LogLevel.Information, "Connecting to the gateway at {Host}")]
    public static partial void Connecting(ILogger log, string host);

    [LoggerMessage(3201, LogLevel.Information, "Session begun; {Guilds} servers")]
    public static partial void SessionBegun(ILogger log, int guilds);

    [LoggerMessage(3202, LogLevel.Information, "Session taken up again")]
    public static partial void SessionResumed(ILogger log);

    [LoggerMessage(3203, LogLevel.Warning, "Gateway connection ended: {Reason}; next: {Next}")]
    public static partial void ConnectionEnded(ILogger log, string reason, string next);

    [LoggerMessage(3204, LogLevel.Critical, "The gateway refuses this bot for good: {Reason}")]
    public static partial void GatewayFatal(ILogger log, string reason);

    [LoggerMessage(3205, LogLevel.Debug, "Event {Event} is not known here")]
    public static partial void UnknownEvent(ILogger log, string @event);

    [LoggerMessage(3206, LogLevel.Warning, "Event {Event} cannot be read: {Reason}")]
    public static partial void UnreadableEvent(ILogger log, string @event, string reason);

    [LoggerMessage(3207, LogLevel.Error, "Handling event {Event} failed")]
    public static partial void EventFailed(ILogger log, string @event, Exception error);

    [LoggerMessage(3208, LogLevel.Error, "The gateway loop failed and goes on")]
    public static partial void LoopFailed(ILogger log, Exception error);

    [LoggerMessage(3209, LogLevel.Warning, "The session could not be saved: {Reason}")]
    public static partial void SessionNotSaved(ILogger log, string reason);

    [LoggerMessage(3210, LogLevel.Error, "Discord lets no session begin for {Minutes:F0} minutes; waiting")]
    public static partial void NoStartsLeft(ILogger log, double minutes);

    [LoggerMessage(3211, LogLevel.Warning, "The session that was saved cannot be read, so a new one begins: {Reason}")]
    public static partial void SessionNotRead(ILogger log, string reason);

    [LoggerMessage(3300, LogLevel.Information, "{Count} commands registered")]
    public static partial void Registered(ILogger log, int count);

    [LoggerMessage(3301, LogLevel.Debug, "The commands are registered as they are")]
    public static partial void RegisteredBefore(ILogger log);

    [LoggerMessage(3302, LogLevel.Warning, "The commands could not be registered: {Reason}")]
    public static partial void NotRegistered(ILogger log, string reason);

    [LoggerMessage(3303, LogLevel.Information, "Joined server {Guild}")]
    public static partial void Joined(ILogger log, string guild);

    [LoggerMessage(3304, LogLevel.Information, "Removed from server {Guild}")]
    public static partial void Left(ILogger log, string guild);

    [LoggerMessage(3305, LogLevel.Information, "Server {Guild} cannot be reached; its settings stay")]
    public static partial void Outage(ILogger log, string guild);

    [LoggerMessage(3306, LogLevel.Information, "Server {Guild} could not be greeted: {Reason}")]
    public static partial void NotGreeted(ILogger log, string guild, string reason);
}
