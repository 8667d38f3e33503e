using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>The questions as the minutes have them, each with what was merged into it; those not shown are counted.</summary>
internal static class MinutedQuestions
{
    public static IEnumerable<ReplyBlock> Of(Sitting sitting, DiscussedText text, IReadOnlyList<Question> questions)
    {
        var discussion = sitting.Discussion;
        if (discussion.Questions.IsEmpty)
            yield break;
        yield return new ReplyBlock.Heading("Questions");
        foreach (var question in questions.Where(question => question.Into is null))
        {
            var merged = discussion.MergedInto(question).ToList();
            yield return new ReplyBlock.Rows([
                Line(sitting, question, merged.Count),
                .. merged.Select(original => Original(sitting, original)),
                .. question.Reason.Words is { } reason && question.State == QuestionState.SetAside
                    ?
                    [
                        [new Inline.Text($"Set aside because: {reason}")],
                    ]
                    : (IReadOnlyList<Inline>[])[],
            ]);
            if (text.Quote(question.Passage) is { } quote && question.State != QuestionState.Withdrawn)
                yield return quote;
        }
        var hidden = Hidden(discussion, questions);
        if (hidden.Count > 0)
            yield return new ReplyBlock.Rows(hidden);
    }

    private static List<IReadOnlyList<Inline>> Hidden(Discussion discussion, IReadOnlyList<Question> shown)
    {
        var states = discussion.Questions.Except(shown).CountBy(question => discussion.Root(question).State);
        return
        [
            .. states
                .OrderBy(state => state.Key)
                .Select(state => (IReadOnlyList<Inline>)[new Inline.Text(Hidden(state.Key, state.Value))]),
        ];
    }

    private static Phrase Hidden(QuestionState state, int count) =>
        state switch
        {
            QuestionState.SetAside => Phrase.Of(
                $"Set aside by the moderators, and not shown here: {Board.Number(count)}."
            ),
            QuestionState.Withdrawn => Phrase.Of($"Withdrawn by whoever asked: {Board.Number(count)}."),
            _ => Phrase.Of($"Not approved by a moderator, and not shown here: {Board.Number(count)}."),
        };

    private static List<Inline> Line(Sitting sitting, Question question, int merged)
    {
        var state = question.State switch
        {
            QuestionState.Waiting or QuestionState.Approved when !sitting.Discussion.IsOpen => "was not reached",
            QuestionState.Taken when !sitting.Discussion.IsOpen => "was talked about",
            _ => Refusals.StateOf(question),
        };
        var line = new List<Inline>
        {
            new Inline.Strong($"{Board.Number(question.Number)}."),
            new Inline.Text(
                $" ({Board.Votes(question.Votes)}{Board.Times(merged)}{Board.On(question.Passage)}; {state}) "
            ),
        };
        line.AddRange(Words(sitting, question));
        return line;
    }

    private static IReadOnlyList<Inline> Original(Sitting sitting, Question original) =>
        [new Inline.Text($"Asked as well, as question {Board.Number(original.Number)}: "), .. Words(sitting, original)];

    private static IEnumerable<Inline> Words(Sitting sitting, Question question)
    {
        // What somebody took back is not kept against their will.
        if (question.State == QuestionState.Withdrawn)
            return [new Inline.Text("(withdrawn)")];
        IEnumerable<Inline> by = question.IsWithheld
            ? [new Inline.Text("name withheld")]
            : [sitting.Names.Of(question.By)];
        var author = question.Said.Author is { } name ? Phrase.Of($", in the words of {name}") : "";
        return [.. by, new Inline.Text($"{author}: {Minutes.WordsOf(question.Said)}")];
    }
}
