using Bot.Chat.Platforms;

namespace Bot.Host.Tests.Deliveries;

/// <summary>A platform to post to, as a kill test needs it: rooms, what arrived in them, and troubles on the way.</summary>
internal abstract class Ground : IAsyncDisposable
{
    /// <summary>The settings by which the program finds it.</summary>
    public abstract IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Whoever sets readings up.</summary>
    public abstract MemberId Setter { get; }

    public abstract RoomId NewRoom();

    /// <summary>How many requests to post have come for a room, whatever became of them.</summary>
    public abstract int Requests(RoomId room);

    /// <summary>What people see in a room, oldest first.</summary>
    public abstract IReadOnlyList<string> Posts(RoomId room);

    /// <summary>The next post arrives, and whoever sent it never hears of it; or it does not arrive.</summary>
    public abstract void Disturb(Trouble trouble);

    /// <summary>So much time passes that the platform no longer knows a repeated post by itself.</summary>
    public abstract void Forget();

    public abstract ValueTask DisposeAsync();
}
