using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Commands;

/// <summary><c>/hand</c>: raise one's hand, or lower it.</summary>
public sealed class HandCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "hand",
            "Raise your hand in the discussion, or lower it.",
            "Puts you into the queue of speakers, or takes you out of it. direct:true asks for a direct reply to whoever has the floor. If you were called and not there, it tells that you are back.",
            AnswerKind.Private,
            [
                new Option("direct", OptionKind.Flag, "Reply directly to whoever has the floor."),
                new Option("up", OptionKind.Flag, "true raises your hand, false lowers it.", IsHidden: true),
            ],
            ["hand", "hand direct:true"]
        )
        {
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var isUp =
            invocation.FlagOrOpen("up")
            ?? invocation.Flag("direct") || await RaisesAsync(invocation, cancellationToken);
        Gesture gesture = isUp ? new Gesture.RaiseHand(invocation.Flag("direct")) : new Gesture.LowerHand();
        return await Desk.ActAsync(invocation.Room, invocation.Member, gesture, cancellationToken) switch
        {
            null => DiscussionReplies.NoDiscussion(),
            { Refusal: { } refusal } when refusal == Refusals.HasTheFloor => DiscussionReplies.HasTheFloor(),
            { Refusal: { } refusal } when refusal == Refusals.HandIsUp => DiscussionReplies.HandIsUp(refusal),
            { Refusal: { } refusal } => Reply.Privately(refusal),
            var acted when isUp => DiscussionReplies.HandUp(acted.Sitting, acted.Who.Key),
            _ => DiscussionReplies.HandDown(),
        };
    }

    /// <summary>What is not said is meant as the other of what is.</summary>
    private async Task<bool> RaisesAsync(Invocation invocation, CancellationToken cancellationToken) =>
        await Desk.LookAsync(invocation.Room, cancellationToken) is not { } sitting
        || sitting.Discussion.Queue.Find(sitting.ActorOf(invocation.Member).Key) is not { IsAway: false };
}
