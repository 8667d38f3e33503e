using Bot.Chat.Platforms;

namespace Bot.Local.Terminal;

/// <summary>Names on the terminal: one group, and in it the rooms and people that are called by name.</summary>
public static class TerminalPlatform
{
    public const string Name = "local";

    /// <summary>The room a terminal is in unless told otherwise.</summary>
    public const string DefaultRoom = "local";

    public static RoomId Room(string room) => new(Name, Name, room);

    public static Member Member(string name, bool isModerator) => new(new MemberId(Name, name), name, isModerator);
}
