using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions;

/// <summary>What became of a gesture.</summary>
/// <param name="Sitting">The discussion afterwards.</param>
/// <param name="Who">Whoever made it.</param>
/// <param name="Recorded">What it added to the log; empty where it was refused.</param>
/// <param name="Refusal">Why nothing was done.</param>
public sealed record Acted(Sitting Sitting, Actor Who, IReadOnlyList<Recorded> Recorded, Phrase? Refusal = null);
