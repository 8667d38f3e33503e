using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Testing.Platforms.Remote;

/// <summary>Something asked of a program under test, as one line to its standard input.</summary>
/// <param name="Act">
/// The name of a method of <see cref="IChatPlatform"/>, or what the program itself is to do: <c>hold</c> or <c>release</c> the
/// late commands, wait until all is at <c>rest</c>, let time <c>pass</c>, <c>settle</c> boards and what is due.
/// </param>
public sealed record ProbeRequest(long Id, string Act)
{
    /// <summary>Asks for nothing but an answer.</summary>
    public const string Hello = "hello";

    public string? Platform { get; init; }
    public RoomId Room { get; init; }
    public string? Thread { get; init; }
    public Reply? Reply { get; init; }
    public PostKey? Key { get; init; }
    public string? Ping { get; init; }
    public MessageId Message { get; init; }
    public MemberId Member { get; init; }
    public DateTimeOffset Since { get; init; }
    public string? Title { get; init; }
    public bool IsPinned { get; init; }
    public PostNeeds Needs { get; init; }
    public TimeSpan Time { get; init; }
}
