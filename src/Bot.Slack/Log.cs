using Microsoft.Extensions.Logging;

namespace Bot.Slack;

/// <summary>
/// What this project logs. Event ids 4000–4999; none is used twice, none carries a token, an address that is a secret or a
/// member's words.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Debug, "Asking Slack again for {Method}: {Reason}")]
    public static partial void Repeating(ILogger log, string method, string reason);

    [LoggerMessage(4001, LogLevel.Information, "Slack's limit holds {Method} for {Seconds} s")]
    public static partial void Limited(ILogger log, string method, double seconds);

    [LoggerMessage(4002, LogLevel.Warning, "Slack refused {Method}: {Code} {Needed} {Pointers}")]
    public static partial void Refused(ILogger log, string method, string code, string needed, string pointers);

    [LoggerMessage(4003, LogLevel.Information, "Looking whether a post arrived: {Reason}")]
    public static partial void LookingFor(ILogger log, string reason);

    [LoggerMessage(
        4007,
        LogLevel.Warning,
        "The token of workspace {Team} ends soon and could not be renewed: {Reason}"
    )]
    public static partial void NotRenewed(ILogger log, string team, string reason);

    [LoggerMessage(4008, LogLevel.Information, "The token of workspace {Team} was renewed; it ends {At}")]
    public static partial void Renewed(ILogger log, string team, DateTimeOffset? at);

    [LoggerMessage(4004, LogLevel.Error, "The installation in workspace {Team} has ended: {Code}")]
    public static partial void InstallationEnded(ILogger log, string team, string code);

    [LoggerMessage(4005, LogLevel.Information, "Installed in workspace {Team}")]
    public static partial void Installed(ILogger log, string team);

    [LoggerMessage(4006, LogLevel.Information, "Workspace {Team} was installed again before its farewell came")]
    public static partial void LateFarewell(ILogger log, string team);

    [LoggerMessage(4100, LogLevel.Information, "Connecting to Slack at {Host}")]
    public static partial void Connecting(ILogger log, string host);

    [LoggerMessage(4101, LogLevel.Information, "Connected; Slack counts {Connections} connections, {Ours} are ours")]
    public static partial void Connected(ILogger log, int connections, int ours);

    [LoggerMessage(
        4102,
        LogLevel.Warning,
        "Slack counts {Connections} connections and {Ours} are ours: presses given to the others are lost"
    )]
    public static partial void Ghosts(ILogger log, int connections, int ours);

    [LoggerMessage(4103, LogLevel.Information, "A connection ended: {Reason}")]
    public static partial void Disconnected(ILogger log, string reason);

    [LoggerMessage(4104, LogLevel.Warning, "No connection to Slack: {Reason}; trying again in {Seconds} s")]
    public static partial void NotConnected(ILogger log, string reason, double seconds);

    [LoggerMessage(4105, LogLevel.Error, "Slack refuses connections ({Code}); a person must mend that first")]
    public static partial void SocketsEnded(ILogger log, string code);

    [LoggerMessage(4106, LogLevel.Warning, "An envelope could not be acknowledged on its connection: {Reason}")]
    public static partial void NotAcknowledged(ILogger log, string reason);

    [LoggerMessage(4107, LogLevel.Debug, "A frame of unknown type {Type} came")]
    public static partial void UnknownFrame(ILogger log, string type);

    [LoggerMessage(4108, LogLevel.Warning, "A frame could not be read")]
    public static partial void UnreadableFrame(ILogger log);

    [LoggerMessage(4109, LogLevel.Error, "A connection failed unexpectedly")]
    public static partial void ConnectionFailed(ILogger log, Exception error);

    [LoggerMessage(4110, LogLevel.Error, "{Work} failed unexpectedly; it begins anew in {Seconds} s")]
    public static partial void WorkFailed(ILogger log, string work, double seconds, Exception error);

    [LoggerMessage(4200, LogLevel.Information, "{Key} came twice; the second is passed over")]
    public static partial void SeenBefore(ILogger log, string key);

    [LoggerMessage(4201, LogLevel.Warning, "Something came from workspace {Team}, where the bot is not installed")]
    public static partial void UnknownWorkspace(ILogger log, string team);

    [LoggerMessage(4202, LogLevel.Error, "{Kind} failed")]
    public static partial void GestureFailed(ILogger log, string kind, Exception error);

    [LoggerMessage(4203, LogLevel.Warning, "An answer to {Kind} was not accepted: {Reason}")]
    public static partial void NotAnswered(ILogger log, string kind, string reason);

    [LoggerMessage(4204, LogLevel.Warning, "A form opened too late: {Code}")]
    public static partial void FormTooLate(ILogger log, string code);

    [LoggerMessage(4205, LogLevel.Warning, "Who moderates could not be asked: {Code}")]
    public static partial void RankUnknown(ILogger log, string code);

    [LoggerMessage(4206, LogLevel.Debug, "A request was refused: {Reason}")]
    public static partial void RequestRefused(ILogger log, string reason);

    [LoggerMessage(4207, LogLevel.Warning, "Workspace {Team} sent more events than Slack passes on")]
    public static partial void EventsLimited(ILogger log, string team);

    [LoggerMessage(
        4208,
        LogLevel.Warning,
        "{Count} answered events are not in the store: {Reason}; they are written with the next ones, if the program goes on"
    )]
    public static partial void NotNoted(ILogger log, int count, string reason);

    [LoggerMessage(4209, LogLevel.Warning, "The program stops; {Kind} is not answered any more")]
    public static partial void CutOff(ILogger log, string kind);

    [LoggerMessage(4211, LogLevel.Warning, "The program stops though {Count} answers are not over")]
    public static partial void NotOver(ILogger log, int count);

    [LoggerMessage(4210, LogLevel.Warning, "The files of a message could not follow it: {Reason}")]
    public static partial void FilesNotShared(ILogger log, string reason);
}
