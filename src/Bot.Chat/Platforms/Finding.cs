namespace Bot.Chat.Platforms;

/// <summary>Something that was looked at so that a person can set the bot up: in order, or with what is wrong and how to mend it.</summary>
/// <param name="Subject">What was looked at, a word or two.</param>
/// <param name="Words">How it is, or what is wrong; no secret in it.</param>
/// <param name="Cure">What a person can do; <see langword="null"/> where nothing is wrong.</param>
public sealed record Finding(string Subject, string Words, string? Cure = null)
{
    public bool IsFault => Cure is not null;
}
