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
                $"{Items(discussion)} of {Board.Number(discussion.Agenda.Count)} talked about, {Questions(discussion.Questions.Count)} asked, {Board.Number(answered)} answered, {Decisions(decisions.Count)}, {OpenPoints(Given(discussion, ContributionKind.OpenPoint).Count)}."
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

    private static Phrase Items(Discussion discussion)
    {
        var count = discussion.Turns.DistinctBy(turn => turn.Item).Count();
        return count == 1 ? "1 item" : Phrase.Of($"{Board.Number(count)} items");
    }

    private static Phrase Questions(int count) =>
        count == 1 ? "1 question" : Phrase.Of($"{Board.Number(count)} questions");

    private static Phrase Decisions(int count) =>
        count == 1 ? "1 decision" : Phrase.Of($"{Board.Number(count)} decisions");

    private static Phrase OpenPoints(int count) =>
        count == 1 ? "1 open point" : Phrase.Of($"{Board.Number(count)} open points");

    private static List<Contribution> Given(Discussion discussion, ContributionKind kind) =>
        [.. discussion.Contributions.Where(one => one.Kind == kind)];
}
