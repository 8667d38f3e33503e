using Bot.Chat.Platforms;
using Bot.Slack.Translate;

namespace Bot.Slack.Talking;

/// <summary>Where something is posted, with whose token, and for whom.</summary>
/// <param name="Owner">Whoever asked; whose press may replace or remove it.</param>
internal sealed record Place(Workspace Workspace, RoomId Room, string? Thread, MemberId Owner)
{
    public string Channel => Room.Room;

    /// <summary>Whether it is a conversation of two, where nothing needs hiding and nothing a thread.</summary>
    public bool IsDirect { get; init; }

    /// <summary>The user group a post notifies.</summary>
    public string? Ping { get; init; }

    /// <summary>Whether it is better not said at all than said without its files.</summary>
    public bool NeedsFiles { get; init; }

    /// <summary>Whether Slack has called a message too long that should have fitted.</summary>
    public bool IsShort { get; init; }

    public int Budget => IsShort ? BlockMaker.Budget / 4 : BlockMaker.Budget;

    /// <summary>Sentences to add.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
