namespace Bot.Study.Discussions.State;

/// <summary>
/// What somebody wants to do in a discussion. A gesture made from a button says what it was meant for, so that a button
/// pressed late does nothing to what has come since.
/// </summary>
public abstract record Gesture
{
    private Gesture() { }

    /// <summary>The same, with the key of whoever wrote the message it is made of, if it is made of one.</summary>
    public Gesture WrittenBy(int? writer) =>
        this switch
        {
            Ask ask => ask with { Writer = writer },
            AddMessage message => message with { Writer = writer },
            _ => this,
        };

    /// <summary>A gesture for moderators and cohosts alone.</summary>
    public abstract record Leading : Gesture;

    public sealed record RaiseHand(bool IsDirect = false) : Gesture;

    public sealed record LowerHand : Gesture;

    /// <param name="Author">The shown name of whoever wrote the words, where they are somebody else's message.</param>
    /// <param name="Writer">The same writer's key, where it is known who they are.</param>
    public sealed record Ask(string Words, string? Passage, bool IsWithheld, string? Author = null, int? Writer = null)
        : Gesture;

    public sealed record WithdrawQuestion(int Question) : Gesture;

    public sealed record Vote(int Question, bool IsUp) : Gesture;

    public sealed record PutForward(string Passage) : Gesture;

    public sealed record Claim(string Words, string? Passage) : Gesture;

    /// <param name="Who">Whose turn was meant; <see langword="null"/> for whoever has the floor.</param>
    public sealed record Yield(int? Who = null) : Gesture;

    /// <param name="From">The item that was at hand when it was meant; <see langword="null"/> for whichever is now.</param>
    public sealed record Step(int By, int? From = null) : Leading;

    public sealed record Extend(int Minutes, int? Item = null) : Leading;

    public sealed record Pause : Leading;

    public sealed record Resume : Leading;

    public sealed record Close : Leading;

    /// <param name="Who"><see langword="null"/> for whoever is next.</param>
    public sealed record CallSpeaker(int? Who = null) : Leading;

    public sealed record NotHere(int Who) : Leading;

    public sealed record SetList(bool IsClosed) : Leading;

    public sealed record SetOrder(bool NewVoicesFirst) : Leading;

    public sealed record Approve(int Question) : Leading;

    public sealed record SetAside(int Question, string Reason) : Leading;

    public sealed record Merge(int Question, int Into) : Leading;

    public sealed record Take(int Question) : Leading;

    public sealed record Answered(int Question) : Leading;

    public sealed record Recap(string? Words, string? Decision, string? OpenPoint) : Leading;

    /// <param name="Writer">The key of whoever wrote it, where it is known who they are.</param>
    public sealed record AddMessage(string Words, string? Author, int? Writer = null) : Leading;

    public sealed record NameCohost(int Who) : Leading;

    public sealed record EndCohost(int Who) : Leading;

    public sealed record HandOver(int Who) : Leading;
}
