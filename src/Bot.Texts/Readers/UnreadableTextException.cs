namespace Bot.Texts.Readers;

/// <summary>A file that cannot be read as a paper; the message says why, for the person who brought it.</summary>
public sealed class UnreadableTextException(Refusal refusal) : Exception(refusal.Sentence)
{
    public UnreadableTextException(RefusalName name, string sentence)
        : this(new Refusal(name, sentence)) { }

    public Refusal Refusal { get; } = refusal;
}
