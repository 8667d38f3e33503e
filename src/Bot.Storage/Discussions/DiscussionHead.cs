namespace Bot.Storage.Discussions;

/// <summary>How far a discussion's log has come.</summary>
public sealed record DiscussionHead
{
    public required string Id { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>That of the last event.</summary>
    public required long Version { get; init; }

    /// <summary>How often a name or words in it have been changed or taken away: whoever read it before reads it anew.</summary>
    public required long Rewrites { get; init; }
}
