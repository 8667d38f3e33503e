using Bot.Chat.Platforms;
using Bot.Discord.Translate;

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

    /// <summary>Discord names no permission; it only tells a channel that is not seen from an act that is not allowed.</summary>
    /// <param name="right">What the act needs.</param>
    public PlatformException ForChat(int right) =>
        new(Fault, Message, this)
        {
            Permission =
                Fault != PlatformFault.MissingPermission ? null
                : Code == ErrorCode.MissingAccess ? Permissions.NameOf(Permissions.ViewChannel)
                : Permissions.NameOf(right),
        };
}
