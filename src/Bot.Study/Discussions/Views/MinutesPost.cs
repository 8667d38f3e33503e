using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>The minutes as a post: what came of the discussion in a few lines, and all of it as a file.</summary>
public static class MinutesPost
{
    private const int MostDecisions = 5;

    public static Reply Of(Sitting sitting, IReadOnlyList<ReplyBlock> minutes)
    {
        var discussion = sitting.Discussion;
        var decisions = Given(discussion, ContributionKind.Decision);
        var answered = discussion.Questions.Count(question => question.State == QuestionState.Answered);
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading(discussion.IsOpen ? "Minutes so far" : "Minutes of the discussion"),
            ReplyBlock.Prose.Of(
                $"{Board.Count(discussion.Turns.DistinctBy(turn => turn.Item).Count(), "item")} of {Board.Number(discussion.Agenda.Count)} talked about, {Board.Count(discussion.Questions.Count, "question")} asked, {Board.Number(answered)} answered, {Board.Count(decisions.Count, "decision")}, {Board.Count(Given(discussion, ContributionKind.OpenPoint).Count, "open point")}."
            ),
        };
        if (decisions.Count > 0)
            blocks.Add(
                new ReplyBlock.Rows([
                    .. decisions
                        .Take(MostDecisions)
                        .Select(one =>
                            (IReadOnlyList<Inline>)
                                [
                                    new Inline.Strong("Decided: "),
                                    new Inline.Text(Board.WordsOf(one.Said, Brief.Question * 2)),
                                ]
                        ),
                ])
            );
        if (decisions.Count > MostDecisions)
            blocks.Add(ReplyBlock.Note.Of($"{Board.Number(decisions.Count - MostDecisions)} more are in the file."));
        blocks.Add(
            ReplyBlock.Note.Of(
                "The file holds what was given to the bot in the discussion, and nothing else that was said. Once posted it is beyond the bot's reach."
            )
        );
        return new Reply
        {
            Visibility = Visibility.Room,
            Blocks = blocks,
            Files = [MinutesFile.Of(discussion, minutes)],
        };
    }

    private static List<Contribution> Given(Discussion discussion, ContributionKind kind) =>
        [.. discussion.Contributions.Where(one => one.Kind == kind)];
}
