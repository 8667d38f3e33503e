namespace Bot.Chat.Replies;

/// <summary>What a command gives back: a <see cref="Reply"/> or a <see cref="Form"/>.</summary>
public abstract record Answer;
