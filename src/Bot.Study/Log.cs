using Bot.Chat.Platforms;
using Microsoft.Extensions.Logging;

namespace Bot.Study;

/// <summary>What this project logs. Event ids 1100–1199; none is used twice, none carries a member's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1100, LogLevel.Error, "Delivery {Key} ({Kind}) on {Platform} came to no outcome")]
    public static partial void DeliveryFailed(ILogger log, string kind, string platform, string key, Exception error);

    [LoggerMessage(1101, LogLevel.Warning, "Delivery {Key} ({Kind}) was refused on {Platform}: {Fault}")]
    public static partial void DeliveryRefused(
        ILogger log,
        string kind,
        string platform,
        string key,
        PlatformFault fault
    );

    [LoggerMessage(1102, LogLevel.Warning, "The lease of delivery {Key} ({Kind}) on {Platform} had ended")]
    public static partial void LeaseLost(ILogger log, string kind, string platform, string key);

    [LoggerMessage(1103, LogLevel.Information, "Notice {Key} could not be told on {Platform}: {Fault}")]
    public static partial void NoticeRefused(ILogger log, string key, string platform, PlatformFault fault);

    [LoggerMessage(1120, LogLevel.Warning, "A file that was sent on {Platform} could not be fetched")]
    public static partial void FileNotFetched(ILogger log, string platform, Exception error);
}
