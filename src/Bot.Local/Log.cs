using Microsoft.Extensions.Logging;

namespace Bot.Local;

/// <summary>What this project logs. Event ids 2000–2999; none is used twice, none carries a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Error, "A write to the study room failed")]
    public static partial void WriteFailed(ILogger log, Exception error);
}
