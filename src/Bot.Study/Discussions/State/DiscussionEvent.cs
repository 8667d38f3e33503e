using System.Text.Json.Serialization;

namespace Bot.Study.Discussions.State;

/// <summary>
/// Something that happened in a discussion. It names members by their keys and holds nobody's words: those are kept beside
/// the log, so that they can be taken away while what happened stays.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(ItemBegun), "item-begun")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(HandLowered), "hand-lowered")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(SpeakerCalled), "speaker-called")]
[JsonDerivedType(typeof(SpeakerDone), "speaker-done")]
[JsonDerivedType(typeof(SpeakerAway), "speaker-away")]
[JsonDerivedType(typeof(ListClosed), "list-closed")]
[JsonDerivedType(typeof(ListOpened), "list-opened")]
[JsonDerivedType(typeof(OrderChosen), "order-chosen")]
[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
[JsonDerivedType(typeof(QuestionWithdrawn), "question-withdrawn")]
[JsonDerivedType(typeof(QuestionApproved), "question-approved")]
[JsonDerivedType(typeof(QuestionSetAside), "question-set-aside")]
[JsonDerivedType(typeof(QuestionMerged), "question-merged")]
[JsonDerivedType(typeof(QuestionTaken), "question-taken")]
[JsonDerivedType(typeof(QuestionAnswered), "question-answered")]
[JsonDerivedType(typeof(Voted), "voted")]
[JsonDerivedType(typeof(VoteWithdrawn), "vote-withdrawn")]
[JsonDerivedType(typeof(Contributed), "contributed")]
[JsonDerivedType(typeof(CohostNamed), "cohost-named")]
[JsonDerivedType(typeof(CohostEnded), "cohost-ended")]
[JsonDerivedType(typeof(LeadTaken), "lead-taken")]
public abstract record DiscussionEvent
{
    private DiscussionEvent() { }

    public sealed record Opened(string Paper, string Edition, IReadOnlyList<AgendaItem> Agenda) : DiscussionEvent;

    public sealed record ItemBegun(int Item) : DiscussionEvent;

    public sealed record Extended(int Minutes) : DiscussionEvent;

    public sealed record Paused : DiscussionEvent;

    public sealed record Resumed : DiscussionEvent;

    public sealed record Closed : DiscussionEvent;

    public sealed record HandRaised(bool IsDirect) : DiscussionEvent;

    public sealed record HandLowered : DiscussionEvent;

    /// <summary>Whoever was called and not there has come back to their place.</summary>
    public sealed record Returned : DiscussionEvent;

    public sealed record SpeakerCalled(int Who) : DiscussionEvent;

    public sealed record SpeakerDone : DiscussionEvent;

    public sealed record SpeakerAway(DateTimeOffset Until) : DiscussionEvent;

    public sealed record ListClosed : DiscussionEvent;

    public sealed record ListOpened : DiscussionEvent;

    public sealed record OrderChosen(bool NewVoicesFirst) : DiscussionEvent;

    public sealed record QuestionAsked(string? Passage, bool IsWithheld) : DiscussionEvent;

    public sealed record QuestionWithdrawn(int Question) : DiscussionEvent;

    public sealed record QuestionApproved(int Question) : DiscussionEvent;

    /// <summary>Its words are the reason.</summary>
    public sealed record QuestionSetAside(int Question) : DiscussionEvent;

    public sealed record QuestionMerged(int Question, int Into) : DiscussionEvent;

    public sealed record QuestionTaken(int Question) : DiscussionEvent;

    public sealed record QuestionAnswered(int Question) : DiscussionEvent;

    public sealed record Voted(int Question) : DiscussionEvent;

    public sealed record VoteWithdrawn(int Question) : DiscussionEvent;

    /// <summary>Something was given to the minutes; its words, where it has any, are kept beside the log.</summary>
    public sealed record Contributed(ContributionKind Kind, string? Passage) : DiscussionEvent;

    public sealed record CohostNamed(int Who) : DiscussionEvent;

    public sealed record CohostEnded(int Who) : DiscussionEvent;

    /// <summary>The lead went to another member.</summary>
    public sealed record LeadTaken(int Who) : DiscussionEvent;
}
