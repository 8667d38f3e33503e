namespace Bot.Storage.Discussions;

/// <summary>How far a discussion's log has come.</summary>
/// <param name="Version">That of the last event.</param>
/// <param name="Rewrites">How often a name or words in it have been changed or taken away: whoever read it before reads it anew.</param>
public sealed record DiscussionHead(string Id, bool IsOpen, long Version, long Rewrites);
