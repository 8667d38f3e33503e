using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Study.Discussions.Views;

namespace Bot.Study.Discussions.Commands;

/// <summary>The questions on the board, to read whole and to vote on, privately.</summary>
public sealed class DiscussVoteCommand(DiscussionDesk desk, DiscussionTable table) : DiscussionCommand(desk, table)
{
    public override CommandDefinition Definition { get; } =
        new(
            "discuss vote",
            "The questions, to vote on.",
            "Reached by the board's button.",
            AnswerKind.Private,
            [Hidden("n", OptionKind.Number), Hidden("up", OptionKind.Flag), Hidden("page", OptionKind.Number)],
            []
        )
        {
            IsHidden = true,
            Changes = true,
        };

    public override async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var page = invocation.Number("page", 1);
        if (invocation.FlagOrOpen("up") is not { } isUp)
            return await Desk.LookAsync(invocation.Room, cancellationToken) is { Discussion.IsOpen: true } sitting
                ? VotingPage.Of(sitting, sitting.ActorOf(invocation.Member).Key, page, said: null)
                : DiscussionReplies.NoDiscussion();
        var vote = new Gesture.Vote(invocation.Number("n", 0), isUp);
        var acted = await Desk.ActAsync(invocation.Room, invocation.Member, vote, cancellationToken);
        if (acted is null)
            return DiscussionReplies.NoDiscussion();
        return acted.Sitting.Discussion.IsOpen
            ? VotingPage.Of(
                acted.Sitting,
                acted.Who.Key,
                page,
                acted.Refusal ?? (isUp ? "Your vote counts." : "Your vote is taken back.")
            )
            : Reply.Privately(Refusals.Closed);
    }
}
