namespace Bot.Study.Discussions.State;

/// <summary>A stretch of time that was spent on one item of the agenda; an item that was gone back to has several.</summary>
/// <param name="Item">Its place in the agenda, from 0.</param>
/// <param name="EndedAt"><see langword="null"/> for the item at hand.</param>
public sealed record AgendaTurn(int Item, DateTimeOffset BegunAt, DateTimeOffset? EndedAt = null);
