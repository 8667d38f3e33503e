namespace Bot.Storage.StudyRoom;

/// <summary>A message about to be added to a room's talk.</summary>
/// <param name="Author">A member, or the bot, as the study room names them.</param>
/// <param name="Body">JSON; the store does not look inside.</param>
/// <param name="OnlyFor">The one member who may read it; <see langword="null"/> for the room.</param>
/// <param name="PostKey">Makes it the only message of the room with that key; <see langword="null"/> for most.</param>
public sealed record TalkDraft(string Author, string Body, string? OnlyFor = null, string? PostKey = null);
