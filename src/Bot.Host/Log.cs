using Microsoft.Extensions.Logging;

namespace Bot.Host;

/// <summary>What this project logs. Event ids 1200–1299; none is used twice, none carries a secret or a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Error, "What is due could not be looked at")]
    public static partial void RoundFailed(ILogger log, Exception error);
}
