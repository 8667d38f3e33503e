namespace Bot.Chat.Platforms;

/// <summary>What the bot must be allowed to do in a room for something it is about to do there.</summary>
[Flags]
public enum PostNeeds
{
    /// <summary>See the room, write in it and find its own posts again.</summary>
    Post = 0,

    Files = 1,
    Threads = 2,
    Pins = 4,

    /// <summary>Notify a role that members cannot be notified of otherwise.</summary>
    Ping = 8,
}
