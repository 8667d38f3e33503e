using Bot.Chat.Replies;

namespace Bot.Study.Discussions.State;

/// <summary>What a gesture comes to: events to record, or a sentence that says why there are none.</summary>
public sealed record Decision(IReadOnlyList<Deed> Deeds, Phrase? Refusal = null)
{
    public static Decision Of(params DiscussionEvent[] events) => new([.. events.Select(one => new Deed(one))]);

    public static Decision Of(DiscussionEvent happened, Said said) => new([new Deed(happened, said)]);

    public static Decision Refused(Phrase sentence) => new([], sentence);
}
