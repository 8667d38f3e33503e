using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>What this project logs. Event ids 9000–9999; none is used twice, none carries a secret or a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(
        9000,
        LogLevel.Warning,
        "What was kept for long enough could not be deleted; tried again in an hour"
    )]
    public static partial void SweepFailed(ILogger log, Exception error);

    [LoggerMessage(9001, LogLevel.Error, "What is due could not be looked at")]
    public static partial void RoundFailed(ILogger log, Exception error);
}
