namespace Bot.Study.Discussions.State;

/// <content>Who may do what, and when.</content>
public sealed partial record Discussion
{
    /// <summary>How long the place of somebody who was called and not there is kept.</summary>
    public static readonly TimeSpan PlaceKept = TimeSpan.FromMinutes(5);

    private const int LongestExtension = 120;

    /// <summary>What the gesture comes to at this moment. Nothing is changed by deciding.</summary>
    public Decision Decide(Gesture gesture, Actor who, DateTimeOffset now)
    {
        if (!IsOpen)
            return Decision.Refused(Refusals.Closed);
        if (gesture is Gesture.Leading && !IsLedBy(who))
            return Decision.Refused(Refusals.ForModerators);
        var discussion = this with { Queue = Queue.At(now) };
        return discussion.DecideOnAgenda(gesture, who)
            ?? discussion.DecideOnQueue(gesture, who, now)
            ?? discussion.DecideOnQuestion(gesture, who)
            ?? DecideOnMinutes(gesture)
            ?? throw new ArgumentException("A kind of gesture that no discussion knows.", nameof(gesture));
    }

    private Decision? DecideOnAgenda(Gesture gesture, Actor who) =>
        gesture switch
        {
            Gesture.Step step => DecideOnStep(step),
            Gesture.Extend { Minutes: < 1 or > LongestExtension } => Decision.Refused(
                Refusals.Extension(LongestExtension)
            ),
            Gesture.Extend { Item: { } item } when item != Item => Decision.Refused(Refusals.MovedOn(Item)),
            Gesture.Extend extend => Decision.Of(new DiscussionEvent.Extended(extend.Minutes)),
            Gesture.Pause when PausedAt is not null => Decision.Refused(Refusals.PausedAlready),
            Gesture.Pause => Decision.Of(new DiscussionEvent.Paused()),
            Gesture.Resume when PausedAt is null => Decision.Refused(Refusals.NotPaused),
            Gesture.Resume => Decision.Of(new DiscussionEvent.Resumed()),
            Gesture.Close => Decision.Of(new DiscussionEvent.Closed()),
            Gesture.NameCohost or Gesture.EndCohost or Gesture.HandOver when !who.IsModerator && who.Key != Leader =>
                Decision.Refused(Refusals.CohostsAreNamedByTheLeader),
            Gesture.NameCohost named when named.Who == Leader || Cohosts.Contains(named.Who) => Decision.Refused(
                Refusals.LeadsAlready
            ),
            Gesture.NameCohost named => Decision.Of(new DiscussionEvent.CohostNamed(named.Who)),
            Gesture.EndCohost ended when !Cohosts.Contains(ended.Who) => Decision.Refused(Refusals.NoCohost),
            Gesture.EndCohost ended => Decision.Of(new DiscussionEvent.CohostEnded(ended.Who)),
            Gesture.HandOver over when over.Who == Leader => Decision.Refused(Refusals.LeadsAlready),
            Gesture.HandOver over => Decision.Of(new DiscussionEvent.LeadTaken(over.Who)),
            _ => null,
        };

    private Decision DecideOnStep(Gesture.Step step)
    {
        if (step.From is { } from && from != Item)
            return Decision.Refused(Refusals.MovedOn(Item));
        var to = Item + step.By;
        return to < 0 ? Decision.Refused(Refusals.FirstItem)
            : to >= Agenda.Count ? Decision.Refused(Refusals.LastItem)
            : Decision.Of(new DiscussionEvent.ItemBegun(to));
    }

    private Decision? DecideOnQueue(Gesture gesture, Actor who, DateTimeOffset now) =>
        gesture switch
        {
            Gesture.RaiseHand raise => DecideOnHand(raise, who.Key),
            Gesture.LowerHand when Queue.Find(who.Key) is null => Decision.Refused(Refusals.NoHandUp),
            Gesture.LowerHand => Decision.Of(new DiscussionEvent.HandLowered()),
            Gesture.CallSpeaker call => DecideOnCall(call.Who),
            Gesture.Yield when Queue.Speaker is null => Decision.Refused(Refusals.NobodySpeaks),
            Gesture.Yield yield when yield.Who is { } meant && meant != Queue.Speaker!.Key => Decision.Refused(
                Refusals.NotSpeaking
            ),
            Gesture.Yield when Queue.Speaker!.Key != who.Key && !IsLedBy(who) => Decision.Refused(
                Refusals.ForModerators
            ),
            Gesture.Yield => Decision.Of(new DiscussionEvent.SpeakerDone()),
            Gesture.NotHere away when Queue.Speaker?.Key != away.Who => Decision.Refused(Refusals.NotSpeaking),
            Gesture.NotHere => Decision.Of(new DiscussionEvent.SpeakerAway(now + PlaceKept)),
            Gesture.SetList set when set.IsClosed == Queue.IsClosed => Decision.Refused(Refusals.ListIs(set.IsClosed)),
            Gesture.SetList { IsClosed: true } => Decision.Of(new DiscussionEvent.ListClosed()),
            Gesture.SetList => Decision.Of(new DiscussionEvent.ListOpened()),
            Gesture.SetOrder set when set.NewVoicesFirst == Queue.NewVoicesFirst => Decision.Refused(
                Refusals.OrderIs(set.NewVoicesFirst)
            ),
            Gesture.SetOrder set => Decision.Of(new DiscussionEvent.OrderChosen(set.NewVoicesFirst)),
            _ => null,
        };

    private Decision DecideOnHand(Gesture.RaiseHand raise, int key)
    {
        if (Queue.Speaker?.Key == key)
            return Decision.Refused(Refusals.HasTheFloor);
        if (Queue.Find(key) is { IsAway: true })
            return Decision.Of(new DiscussionEvent.Returned());
        if (Queue.Find(key) is { } hand && (hand.IsDirect || !raise.IsDirect))
            return Decision.Refused(Refusals.HandIsUp);
        if (raise.IsDirect && Queue.Speaker is null)
            return Decision.Refused(Refusals.NobodyToReplyTo);
        return Queue.IsClosed && !raise.IsDirect
            ? Decision.Refused(Refusals.ListIsClosed)
            : Decision.Of(new DiscussionEvent.HandRaised(raise.IsDirect));
    }

    private Decision DecideOnCall(int? meant)
    {
        if (meant is { } key && Queue.Find(key) is null)
            return Decision.Refused(Queue.Speaker?.Key == key ? Refusals.CalledAlready : Refusals.NotInTheQueue);
        return (meant ?? Queue.Next?.Key) is { } who
            ? Decision.Of(new DiscussionEvent.SpeakerCalled(who))
            : Decision.Refused(Refusals.NobodyWaits);
    }

    private static Decision? DecideOnMinutes(Gesture gesture) =>
        gesture switch
        {
            Gesture.PutForward put => Given(ContributionKind.Passage, put.Passage, Said.Nothing),
            Gesture.Claim claim => Given(ContributionKind.Claim, claim.Passage, new Said(claim.Words)),
            Gesture.AddMessage message => Given(
                ContributionKind.Message,
                null,
                new Said(message.Words, message.Author, message.Writer)
            ),
            Gesture.Recap { Words: null, Decision: null, OpenPoint: null } => Decision.Refused(Refusals.NothingToKeep),
            Gesture.Recap recap => new Decision([
                .. Kept(ContributionKind.Recap, recap.Words),
                .. Kept(ContributionKind.Decision, recap.Decision),
                .. Kept(ContributionKind.OpenPoint, recap.OpenPoint),
            ]),
            _ => null,
        };

    private static Decision Given(ContributionKind kind, string? passage, Said said) =>
        Decision.Of(new DiscussionEvent.Contributed(kind, passage), said);

    private static IEnumerable<Deed> Kept(ContributionKind kind, string? words)
    {
        if (words is not null)
            yield return new Deed(new DiscussionEvent.Contributed(kind, null), new Said(words));
    }
}
