using Bot.Chat.Platforms;

namespace Bot.Slack.WebApi;

/// <summary>Slack refused something or could not be reached. The message holds no token and no address.</summary>
internal sealed class SlackException(PlatformFault fault, string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public PlatformFault Fault { get; } = fault;

    /// <summary>Slack's own word for what was wrong; empty where it gave none.</summary>
    public string Code { get; } = code;

    /// <summary>The scopes that would have been needed, where Slack names them.</summary>
    public string? Needed { get; init; }

    public PlatformException ForChat() =>
        new(Fault, Message, this) { Permission = Fault == PlatformFault.MissingPermission ? Lacking : null };

    /// <summary>What the bot lacks, for people.</summary>
    public string Lacking => Needed is { } scope ? $"the scope {scope}" : ErrorCodes.Lacking(Code);
}
