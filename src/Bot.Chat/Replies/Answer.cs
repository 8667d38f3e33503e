using Bot.Chat.Languages;

namespace Bot.Chat.Replies;

/// <summary>What a command gives back: a <see cref="Reply"/> or a <see cref="Form"/>.</summary>
public abstract record Answer
{
    /// <summary>
    /// The language it has been put into; <see langword="null"/> for English. What a platform adds of its own is said in
    /// the same.
    /// </summary>
    public Catalogue? Language { get; init; }
}
