using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>All questions as the minutes have them: those on which something rests first, each with what was merged into it.</summary>
internal static class MinutedQuestions
{
    public static IEnumerable<ReplyBlock> Of(Sitting sitting, DiscussedText text)
    {
        var discussion = sitting.Discussion;
        if (discussion.Questions.IsEmpty)
            yield break;
        yield return new ReplyBlock.Heading("Questions");
        foreach (var question in discussion.Questions.Where(question => question.Into is null))
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
    }

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
