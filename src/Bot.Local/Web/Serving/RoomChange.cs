namespace Bot.Local.Web.Serving;

/// <summary>A message that was added, edited or removed, as every page that may see it is told.</summary>
/// <param name="Html">The message drawn; <see langword="null"/> where it was removed.</param>
internal sealed record RoomChange(long Sequence, string? Html);
