using Bot.Chat.Platforms;
using Microsoft.Extensions.Logging;

namespace Bot.Study;

/// <content>Of discussions; event ids 1150–1169.</content>
internal static partial class Log
{
    [LoggerMessage(1150, LogLevel.Warning, "The board of a discussion was refused on {Platform}: {Fault}")]
    public static partial void BoardRefused(ILogger log, string platform, PlatformFault fault);

    [LoggerMessage(1151, LogLevel.Error, "The boards of discussions could not be kept")]
    public static partial void BoardsNotKept(ILogger log, Exception error);
}
