namespace Bot.Storage.StudyRoom;

/// <summary>Something of a member's in the study room's talk.</summary>
/// <param name="At">When it was said, in UTC.</param>
/// <param name="Body">As the study room keeps it; empty once it was removed.</param>
public sealed record TalkLine(string Room, string At, string Body);
