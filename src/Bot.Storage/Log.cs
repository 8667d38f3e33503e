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

    [LoggerMessage(1901, LogLevel.Warning, "{Lease}: another program of this bot holds it; this one stands by")]
    public static partial void StandsBy(ILogger log, string lease);

    [LoggerMessage(1902, LogLevel.Warning, "{Lease}: this program holds it now")]
    public static partial void Holds(ILogger log, string lease);

    [LoggerMessage(1903, LogLevel.Warning, "{Lease}: lost with the connection to the database")]
    public static partial void LeaseLost(ILogger log, string lease);

    [LoggerMessage(
        1904,
        LogLevel.Warning,
        "{Lease}: the database cannot be asked ({Fault}); the next try is in {Seconds} s"
    )]
    public static partial void LeaseNotAsked(ILogger log, string lease, string fault, double seconds);
}
