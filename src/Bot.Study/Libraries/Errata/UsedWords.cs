using Bot.Chat.Replies;

namespace Bot.Study.Libraries.Errata;

/// <summary>Something in a room that used words which a corrected edition changed.</summary>
/// <param name="What">For people, as the beginning of a line.</param>
/// <param name="At">When; its date is shown.</param>
/// <param name="Passages">The passages, as they were numbered then.</param>
public sealed record UsedWords(Phrase What, string At, IReadOnlyList<string> Passages);
