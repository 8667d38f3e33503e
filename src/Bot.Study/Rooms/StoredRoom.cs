using Bot.Chat.Platforms;
using Bot.Storage.Rooms;

namespace Bot.Study.Rooms;

/// <summary>A room under the name the store has for it. The two say the same; neither project knows the other's.</summary>
internal static class StoredRoom
{
    public static RoomKey Of(RoomId room) => new(room.Platform, room.Group, room.Room);
}
