namespace Bot.Study.Discussions.State;

/// <content>What may be done with a question, by how far it has come.</content>
public sealed partial record Discussion
{
    private Decision? DecideOnQuestion(Gesture gesture, Actor who) =>
        gesture switch
        {
            Gesture.Ask ask => Decision.Of(
                new DiscussionEvent.QuestionAsked(ask.Passage, ask.IsWithheld),
                new Said(ask.Words, ask.Author, ask.Writer)
            ),
            Gesture.WithdrawQuestion withdraw => Withdraw(withdraw.Question, who),
            Gesture.Vote vote => DecideOnVote(vote, who.Key),
            Gesture.Approve { Question: var number } => Move(
                number,
                new DiscussionEvent.QuestionApproved(number),
                QuestionState.Waiting,
                QuestionState.SetAside,
                QuestionState.Taken
            ),
            Gesture.Take { Question: var number } => Move(
                number,
                new DiscussionEvent.QuestionTaken(number),
                QuestionState.Waiting,
                QuestionState.Approved
            ),
            Gesture.Answered { Question: var number } => Move(
                number,
                new DiscussionEvent.QuestionAnswered(number),
                QuestionState.Approved,
                QuestionState.Taken
            ),
            Gesture.SetAside { Question: var number, Reason: var reason } => Move(
                number,
                new DiscussionEvent.QuestionSetAside(number),
                new Said(reason),
                QuestionState.Waiting,
                QuestionState.Approved,
                QuestionState.Taken
            ),
            Gesture.Merge merge => DecideOnMerge(merge),
            _ => null,
        };

    private Decision Move(int number, DiscussionEvent to, params QuestionState[] from) =>
        Move(number, to, Said.Nothing, from);

    private Decision Move(int number, DiscussionEvent to, Said said, params QuestionState[] from) =>
        Find(number) is not { } question ? Decision.Refused(Refusals.NoQuestion(number))
        : from.Contains(question.State) ? Decision.Of(to, said)
        : Decision.Refused(Refusals.QuestionIs(question));

    private Decision Withdraw(int number, Actor who) =>
        Find(number) is not { } question ? Decision.Refused(Refusals.NoQuestion(number))
        : question.By != who.Key ? Decision.Refused(Refusals.NotYourQuestion)
        : MergedInto(question).Any() ? Decision.Refused(Refusals.HoldsOthers(number))
        : Move(number, new DiscussionEvent.QuestionWithdrawn(number), QuestionState.Waiting, QuestionState.Approved);

    /// <summary>A vote goes to the question that this one has become part of.</summary>
    private Decision DecideOnVote(Gesture.Vote vote, int key)
    {
        if (Find(vote.Question) is not { } asked)
            return Decision.Refused(Refusals.NoQuestion(vote.Question));
        var question = Root(asked);
        if (!question.IsOnBoard)
            return Decision.Refused(Refusals.NoVotes(question));
        if (question.Voters.Contains(key) == vote.IsUp)
            return Decision.Refused(vote.IsUp ? Refusals.VotedAlready : Refusals.NoVoteOfYours);
        return vote.IsUp
            ? Decision.Of(new DiscussionEvent.Voted(question.Number))
            : Decision.Of(new DiscussionEvent.VoteWithdrawn(question.Number));
    }

    private Decision DecideOnMerge(Gesture.Merge merge)
    {
        if (Find(merge.Question) is not { } question)
            return Decision.Refused(Refusals.NoQuestion(merge.Question));
        if (Find(merge.Into) is not { } named)
            return Decision.Refused(Refusals.NoQuestion(merge.Into));
        var into = Root(named);
        if (into.Number == question.Number)
            return Decision.Refused(Refusals.MergedWithItself);
        if (!CanMerge(question))
            return Decision.Refused(Refusals.QuestionIs(question));
        return CanMerge(into)
            ? Decision.Of(new DiscussionEvent.QuestionMerged(question.Number, into.Number))
            : Decision.Refused(Refusals.QuestionIs(into));
    }

    private static bool CanMerge(Question question) => question.State == QuestionState.Waiting || question.IsOnBoard;
}
