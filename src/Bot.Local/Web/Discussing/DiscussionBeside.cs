using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Texts.Papers;

namespace Bot.Local.Web.Discussing;

/// <summary>The board of a discussion as it stands beside the text.</summary>
/// <param name="Stamp">Another one for every state; a page that shows the same stamp shows the same board.</param>
/// <param name="Board">What it says and what can be pressed on it.</param>
/// <param name="Post">The room's message on which the same board hangs; <see langword="null"/> where it is not posted yet.</param>
/// <param name="AtHand">The passage at hand, in the text that lies on the table and as far as its words are shown.</param>
public sealed record DiscussionBeside(string Stamp, Reply Board, string? Post, TextRange? AtHand);

/// <summary>Looks for the open discussion of a room; <see langword="null"/> where there is none.</summary>
public delegate ValueTask<DiscussionBeside?> LookAtDiscussion(RoomId room, CancellationToken cancellationToken);

/// <summary>The minutes of a room's open discussion so far, or of its last one; <see langword="null"/> where there never was any.</summary>
public delegate ValueTask<IReadOnlyList<ReplyBlock>?> ReadMinutes(RoomId room, CancellationToken cancellationToken);
