using Bot.Chat.Platforms;

namespace Bot.Discord.Rest;

/// <summary>Discord refused something or could not be reached. The message holds no token and no path.</summary>
internal sealed class DiscordException(PlatformFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public PlatformFault Fault { get; } = fault;

    /// <summary>The HTTP status, 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>Discord's own number for what was wrong (§3.3), 0 where it gave none.</summary>
    public int Code { get; init; }

    public PlatformException ForChat() =>
        new(Fault, Message, this) { Permission = Fault == PlatformFault.MissingPermission ? MissingRight : null };

    /// <summary>Discord names no permission; these two codes tell the two usual cases apart.</summary>
    private string MissingRight => Code == ErrorCode.MissingAccess ? "View Channel" : "Send Messages";
}
