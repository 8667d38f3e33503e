using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>The questions on the board with all their words, for one member, who votes from here.</summary>
internal static class VotingPage
{
    private const int ToAPage = 4;

    /// <param name="key">Whose votes are shown; 0 for somebody who has done nothing yet.</param>
    /// <param name="said">What has just been done, or why it was not.</param>
    public static Reply Of(Sitting sitting, int key, int page, Phrase? said)
    {
        // By number, so that nothing jumps away under a finger while others vote.
        var questions = sitting.Discussion.OnBoard.OrderBy(question => question.Number).ToList();
        var pages = Math.Max(1, (questions.Count + ToAPage - 1) / ToAPage);
        page = Math.Clamp(page, 1, pages);
        var shown = questions.Skip((page - 1) * ToAPage).Take(ToAPage).ToList();
        var blocks = new List<ReplyBlock>();
        if (said is not null)
            blocks.Add(ReplyBlock.Prose.Of(new Inline.Strong(said)));
        if (shown.Count == 0)
            blocks.Add(ReplyBlock.Prose.Of("No question is on the board yet."));
        else
            blocks.Add(
                new ReplyBlock.Rows([
                    .. shown.Select(question =>
                        (IReadOnlyList<Inline>)
                            [
                                new Inline.Strong(Board.Head(sitting.Discussion, question)),
                                new Inline.Text(
                                    question.Voters.Contains(key)
                                        ? Phrase.Of($" {Board.WordsOf(question.Said, int.MaxValue)} (your vote)")
                                        : $" {Board.WordsOf(question.Said, int.MaxValue)}"
                                ),
                            ]
                    ),
                ])
            );
        blocks.Add(
            ReplyBlock.Note.Of(
                pages > 1
                    ? Phrase.Of($"Page {Board.Number(page)} of {Board.Number(pages)}. Nobody sees who voted for what.")
                    : "Nobody sees who voted for what."
            )
        );
        return Reply.Privately() with
        {
            Blocks = blocks,
            Buttons =
            [
                .. shown.Select(question => VoteButton(question, question.Voters.Contains(key), page)),
                .. AgendaPage.Pages("discuss vote", page, pages),
            ],
        };
    }

    private static Button VoteButton(Question question, bool hasVote, int page) =>
        new(
            hasVote
                ? Phrase.Of($"Take back {Board.Number(question.Number)}")
                : $"Vote for {Board.Number(question.Number)}",
            Call.To(
                "discuss vote",
                ("n", Board.Number(question.Number)),
                ("up", hasVote ? "false" : "true"),
                ("page", Board.Number(page))
            ),
            ButtonEffect.Replaces
        );
}
