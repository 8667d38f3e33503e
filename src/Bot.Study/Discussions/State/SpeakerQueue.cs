using System.Collections.Immutable;

namespace Bot.Study.Discussions.State;

/// <summary>
/// Who wants to speak, who does, and in which order the others follow. Immutable; nobody stands in it twice, and whoever
/// has the floor does not stand in it.
/// </summary>
public sealed record SpeakerQueue
{
    public static readonly SpeakerQueue Empty = new();

    /// <summary>By arrival.</summary>
    public ImmutableList<QueueEntry> Hands { get; init; } = [];

    /// <summary>Whoever has the floor, with the hand they had raised.</summary>
    public QueueEntry? Speaker { get; init; }

    /// <summary>Whoever has had the floor; it decides what a new voice is and is shown nowhere.</summary>
    public ImmutableHashSet<int> HaveSpoken { get; init; } = [];

    /// <summary>Whether new hands are refused; direct replies are not.</summary>
    public bool IsClosed { get; init; }

    public bool NewVoicesFirst { get; init; }

    /// <summary>In the order in which they are called: direct replies, then by the order that was chosen.</summary>
    public IEnumerable<QueueEntry> InOrder =>
        Hands
            .OrderByDescending(hand => hand.IsDirect)
            .ThenBy(hand => NewVoicesFirst && !hand.IsDirect && HaveSpoken.Contains(hand.Key))
            .ThenBy(hand => hand.Place);

    /// <summary>Whoever is called next; those who are away are passed over and keep their place.</summary>
    public QueueEntry? Next => InOrder.FirstOrDefault(hand => !hand.IsAway);

    public QueueEntry? Find(int key) => Hands.Find(hand => hand.Key == key);

    /// <summary>The queue at a moment: places that were kept long enough are gone.</summary>
    public SpeakerQueue At(DateTimeOffset moment) =>
        Hands.Exists(hand => hand.AwayUntil <= moment)
            ? this with
            {
                Hands = Hands.RemoveAll(hand => hand.AwayUntil <= moment),
            }
            : this;

    internal SpeakerQueue Raised(int key, long place, bool isDirect)
    {
        var hand = Find(key);
        var kept = hand is null ? Hands : Hands.Remove(hand);
        return this with { Hands = kept.Add(new QueueEntry(key, place, isDirect)) };
    }

    internal SpeakerQueue Lowered(int key) => this with { Hands = Hands.RemoveAll(hand => hand.Key == key) };

    internal SpeakerQueue Returned(int key) =>
        Find(key) is { } hand ? this with { Hands = Hands.Replace(hand, hand with { AwayUntil = null }) } : this;

    internal SpeakerQueue Called(int key) =>
        Find(key) is { } hand
            ? Done() with
            {
                Hands = Hands.Remove(hand),
                Speaker = hand with { AwayUntil = null },
            }
            : this;

    internal SpeakerQueue Done() =>
        Speaker is { } speaker ? this with { Speaker = null, HaveSpoken = HaveSpoken.Add(speaker.Key) } : this;

    internal SpeakerQueue Away(DateTimeOffset until)
    {
        if (Speaker is not { } speaker)
            return this;
        var hand = speaker with { AwayUntil = until };
        var behind = Hands.FindIndex(other => other.Place > hand.Place);
        return this with { Speaker = null, Hands = Hands.Insert(behind < 0 ? Hands.Count : behind, hand) };
    }
}
