using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>What this project logs. Event ids 1900–1999; none is used twice, none carries a secret or a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(
        1900,
        LogLevel.Information,
        "{Database}: brought up to date, {Count} migrations run, now at {Latest}"
    )]
    public static partial void BroughtUpToDate(ILogger log, string database, int count, string latest);
}
