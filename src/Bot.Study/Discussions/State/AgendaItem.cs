namespace Bot.Study.Discussions.State;

/// <summary>One step of an agenda: a passage and the time it is given. The words of the passage stay in the edition.</summary>
/// <param name="Passage">The passage's id, <c>¶13-18</c>.</param>
public sealed record AgendaItem(string Passage, int Minutes);
