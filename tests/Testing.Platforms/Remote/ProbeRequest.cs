using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Testing.Platforms.Remote;

/// <summary>Something asked of a program under test, as one line to its standard input.</summary>
/// <param name="Act"><c>hold</c> or <c>release</c> the late commands, or the name of a method of <see cref="IChatPlatform"/>.</param>
public sealed record ProbeRequest(long Id, string Act)
{
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
}
