using Bot.Chat.Replies;

namespace Bot.Chat.Platforms;

/// <summary>Something the bot says of its own accord, and where.</summary>
/// <param name="Room">The room, also for a post in one of its threads.</param>
public sealed record Post(RoomId Room, Reply Reply)
{
    /// <summary>What it is recognised by later; without one it cannot be looked up.</summary>
    public PostKey? Key { get; init; }

    /// <summary>The thread of the room it goes to, as the platform names it; <see langword="null"/> for the room itself.</summary>
    public string? Thread { get; init; }

    /// <summary>The one role or user group it may notify, as the platform names it. Nothing else in a post can ping.</summary>
    public string? Ping { get; init; }
}
