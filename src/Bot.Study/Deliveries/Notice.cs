using Bot.Chat.Platforms;

namespace Bot.Study.Deliveries;

/// <summary>Something a moderator is told once.</summary>
/// <param name="Key">What it is about, inside the room.</param>
/// <param name="Member">Whoever set the thing up.</param>
/// <param name="Words">Sentences of the bot.</param>
/// <param name="Tries">How often it has been taken to be told.</param>
public sealed record Notice(RoomId Room, string Key, MemberId Member, string Words, int Tries);
