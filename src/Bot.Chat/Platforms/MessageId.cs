namespace Bot.Chat.Platforms;

/// <summary>A post of the bot in a room, or in a thread that belongs to it.</summary>
/// <param name="Message">As the platform names it; where the platform needs a thread's or channel's name too, that is part of it.</param>
public readonly record struct MessageId(RoomId Room, string Message);
