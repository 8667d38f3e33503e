using Bot.Chat.Platforms;
using Bot.Chat.Replies;

namespace Bot.Slack.Translate;

/// <summary>For whom a message is made, and what goes with it.</summary>
/// <param name="Room">Where its buttons work.</param>
/// <param name="Owner">Whoever asked; whose press may replace it.</param>
internal sealed record Audience(RoomId Room, MemberId Owner)
{
    /// <summary>The pictures of the reply that are at Slack.</summary>
    public IReadOnlyDictionary<ReplyFile, string> Pictures { get; init; } = new Dictionary<ReplyFile, string>();

    /// <summary>The files that go with it, by which it is known when they must be removed with it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Sentences about what could not be done.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The user group it notifies.</summary>
    public string? Ping { get; init; }

    /// <summary>How many characters it may hold.</summary>
    public int Budget { get; init; } = BlockMaker.Budget;
}
