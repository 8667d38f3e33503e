using Bot.Chat.Platforms;
using Bot.Texts.Papers;

namespace Bot.Study.Rooms;

/// <summary>Knows for every room what lies on its table. A group with one paper uses it without being told.</summary>
public sealed class RoomDesk(Bookshelf shelf)
{
    /// <summary>The room's paper and settings; <see langword="null"/> where there is no paper to read.</summary>
    public ValueTask<RoomView?> EnterAsync(RoomId room, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Look(room));
    }

    /// <summary>The same from memory, for completions while a member types.</summary>
    public RoomView? Look(RoomId room) =>
        shelf.Library.Papers.Count > 0 && room != default
            ? new RoomView(shelf.Find(shelf.Library.Papers[0].Id)!, Horizon.None, IsQuiet: false)
            : null;
}
