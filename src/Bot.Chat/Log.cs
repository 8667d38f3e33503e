using Microsoft.Extensions.Logging;

namespace Bot.Chat;

/// <summary>What this project logs. Event ids 1000–1099; none is used twice, none carries a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Error, "Command {Command} failed on {Platform}, reference {Reference}")]
    public static partial void CommandFailed(
        ILogger log,
        string command,
        string platform,
        string reference,
        Exception error
    );
}
