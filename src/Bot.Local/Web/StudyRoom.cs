using Bot.Chat.Platforms;
using Bot.Storage.Rooms;

namespace Bot.Local.Web;

/// <summary>The names of the study room: the one room that the page shows, and the bot in it.</summary>
public static class StudyRoom
{
    public const string Platform = "local";

    /// <summary>Whose posts the bot's own are; no member can have this id.</summary>
    public const string Bot = "bot";

    public static readonly RoomId Room = new(Platform, Platform, "study");

    internal static readonly RoomKey Key = KeyOf(Room);

    internal static readonly GroupKey Group = new(Platform, Platform);

    internal static readonly MemberId BotMember = new(Platform, Bot);

    internal static RoomKey KeyOf(RoomId room) => new(room.Platform, room.Group, room.Room);
}
