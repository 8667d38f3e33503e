using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>One question at a time for moderators and cohosts, with what can be done with it.</summary>
internal static class QuestionDesk
{
    private const int MostOriginals = 5;

    /// <param name="number">Which question; 0 for the first that waits, or else the first on the board.</param>
    /// <param name="seesNames">Whether a withheld name is shown: to moderators of the room alone.</param>
    public static Reply Of(Sitting sitting, DiscussedText text, int number, bool seesNames, Phrase? said)
    {
        var discussion = sitting.Discussion;
        var question =
            discussion.Find(number)
            ?? discussion.Waiting.FirstOrDefault()
            ?? discussion.OnBoard.FirstOrDefault()
            ?? discussion.Questions.LastOrDefault();
        var blocks = new List<ReplyBlock>();
        if (said is not null)
            blocks.Add(ReplyBlock.Prose.Of(new Inline.Strong(said)));
        var back = new Button("Back to the panel", Call.To("discuss panel"), ButtonEffect.Replaces);
        if (question is null)
            return Reply.Privately() with
            {
                Blocks = [.. blocks, ReplyBlock.Prose.Of("No question has been asked yet.")],
                Buttons = [back],
            };
        blocks.AddRange(Shown(sitting, text, question, seesNames));
        blocks.AddRange(text.Correction());
        return text.Held(
            Reply.Privately() with
            {
                Blocks = blocks,
                Buttons = [.. Acts(question), .. Neighbours(discussion, question), back],
            }
        );
    }

    /// <summary>Whoever asked, as a moderator or a cohost may see it.</summary>
    internal static IReadOnlyList<Inline> Asker(Sitting sitting, Question question, bool seesNames) =>
        question.IsWithheld
            ? seesNames
                ? [sitting.Names.Of(question.By, Brief.Name), new Inline.Text(" (name withheld from the group)")]
                : [new Inline.Text("a member (name withheld)")]
            : [sitting.Names.Of(question.By, Brief.Name)];

    private static IEnumerable<ReplyBlock> Shown(Sitting sitting, DiscussedText text, Question question, bool seesNames)
    {
        var discussion = sitting.Discussion;
        yield return new ReplyBlock.Heading(
            $"Question {Board.Number(question.Number)} of {Board.Number(discussion.Questions.Count)}"
        );
        yield return ReplyBlock.Prose.Of([
            new Inline.Text("Asked by "),
            .. Asker(sitting, question, seesNames),
            .. question.Said.Author is { } author
                ? [new Inline.Text($" in the words of {Brief.Of(author, Brief.Name)}")]
                : (Inline[])[],
            new Inline.Text($"; it {Refusals.StateOf(question)}. {Board.Votes(question.Votes)}."),
        ]);
        yield return ReplyBlock.Prose.Of(Board.WordsOf(question.Said, int.MaxValue));
        if (text.Quote(question.Passage) is { } quote)
            yield return quote;
        else if (question.Passage is { } passage)
            yield return ReplyBlock.Note.Of($"On {passage}.");
        if (question.Reason.Words is { } reason)
            yield return ReplyBlock.Note.Of($"Set aside: {reason}");
        var merged = discussion.MergedInto(question).ToList();
        if (merged.Count > 0)
            yield return new ReplyBlock.Rows([
                .. merged
                    .Take(MostOriginals)
                    .Select(original =>
                        (IReadOnlyList<Inline>)
                            [
                                new Inline.Text($"Merged: {Board.Number(original.Number)}. "),
                                new Inline.Text(Board.WordsOf(original.Said, Brief.Question)),
                            ]
                    ),
            ]);
        if (merged.Count > MostOriginals)
            yield return ReplyBlock.Note.Of(
                $"{Board.Number(merged.Count - MostOriginals)} more are merged; the minutes have all of them."
            );
    }

    private static IEnumerable<Button> Acts(Question question)
    {
        var n = ("n", Board.Number(question.Number));
        var (isWaiting, isOnBoard) = (question.State == QuestionState.Waiting, question.IsOnBoard);
        if (isWaiting || question.State == QuestionState.SetAside)
            yield return Act("Approve", "approve", n);
        if (isWaiting || question.State == QuestionState.Approved)
            yield return Act("Take it now", "take", n);
        if (isOnBoard)
            yield return Act("Answered", "answered", n);
        if (question.State == QuestionState.Taken)
            yield return Act("Back on the board", "approve", n);
        if (isWaiting || isOnBoard)
        {
            yield return new Button("Merge…", Call.To("discuss merge", n));
            yield return new Button("Set aside…", Call.To("discuss aside", n));
        }
    }

    private static Button Act(Phrase label, string act, params (string Name, string Value)[] options) =>
        new(label, Call.To("discuss question", [("act", act), .. options]), ButtonEffect.Replaces);

    private static IEnumerable<Button> Neighbours(Discussion discussion, Question question)
    {
        if (question.Number > 1)
            yield return Look("← Earlier", question.Number - 1);
        if (question.Number < discussion.Questions.Count)
            yield return Look("Later →", question.Number + 1);
        if (discussion.Waiting.FirstOrDefault(one => one.Number != question.Number) is { } waiting)
            yield return Look($"Next waiting ({Board.Number(discussion.Waiting.Count())})", waiting.Number);
    }

    private static Button Look(Phrase label, int number) =>
        new(label, Call.To("discuss question", ("n", Board.Number(number))), ButtonEffect.Replaces);
}
