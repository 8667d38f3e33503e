using Bot.Chat.Platforms;

namespace Bot.Discord.Translate;

/// <summary>For whom and in place of what a message is made.</summary>
/// <param name="Room">Where its buttons work.</param>
/// <param name="Owner">Whoever asked; whose press may replace it.</param>
internal sealed record Audience(RoomId Room, MemberId Owner)
{
    /// <summary>What the post is known by.</summary>
    public PostKey? Key { get; init; }

    /// <summary>The one role it may ping, by its id.</summary>
    public string? Ping { get; init; }

    /// <summary>The channel or thread it is sent to; a nonce is Discord's for all of them together.</summary>
    public string Channel { get; init; } = Room.Room;

    /// <summary>Whether it takes the place of an earlier message, of which everything must be taken away.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether that message is made of components alone, which cannot be taken back (§7.1).</summary>
    public bool ReplacesComponents { get; init; }

    /// <summary>A deferred answer holds no content yet that would have to be taken away.</summary>
    public bool FillsDeferred { get; init; }
}
