namespace Bot.Study.Discussions.State;

/// <summary>An event with its place in the log.</summary>
/// <param name="Version">1, 2, 3… through the discussion, without a gap.</param>
/// <param name="By">The key of whoever did it; 0 where nobody did.</param>
public sealed record Recorded(long Version, DateTimeOffset At, int By, DiscussionEvent Event, Said Said);
