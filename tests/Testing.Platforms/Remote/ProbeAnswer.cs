using Bot.Chat.Platforms;

namespace Testing.Platforms.Remote;

/// <summary>What became of a request: what the method gave, or why the platform refused.</summary>
public sealed record ProbeAnswer(long Id)
{
    public MessageId? Message { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<string>? Lines { get; init; }
    public PlatformFault? Fault { get; init; }
    public string? Reason { get; init; }
    public string? Permission { get; init; }
}
