namespace Bot.Chat.Platforms;

/// <summary>Something a platform refused or could not do. The message is for people and carries no secret.</summary>
public sealed class PlatformException(PlatformFault fault, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public PlatformFault Fault { get; } = fault;

    /// <summary>What the bot lacks, in the platform's words, where <see cref="Fault"/> is a missing permission.</summary>
    public string? Permission { get; init; }
}
