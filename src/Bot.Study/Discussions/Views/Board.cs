using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>
/// What everybody in the room sees of a discussion: a pure function of how it stands. It fits any platform's message
/// however long the agenda, the queue and the questions are, and says what it leaves out.
/// </summary>
public static class Board
{
    private const int MostHands = 8;
    private const int MostQuestions = 5;
    private const int ItemsBefore = 1;
    private const int ItemsBehind = 3;

    /// <summary>Said on every board, so that nobody gives anything without knowing.</summary>
    public const string Consent =
        "Minutes are kept: of this agenda, and of the passages, questions, recaps and decisions given to the bot here. Nothing else that is said is read or kept.";

    public static readonly IReadOnlyList<Button> Buttons =
    [
        new("Raise hand", Call.To("hand", ("up", "true"))),
        new("Lower hand", Call.To("hand", ("up", "false"))),
        new("Direct reply", Call.To("hand", ("direct", "true"))),
        new("Ask a question", Call.To("ask")),
        new("Vote", Call.To("discuss vote")),
        new("Put a passage forward", Call.To("discuss put")),
        new("Passage at hand", Call.To("discuss here")),
        new("Agenda", Call.To("discuss agenda")),
        new("Moderate", Call.To("discuss panel")),
    ];

    public static Reply Of(Sitting sitting, DiscussedText text)
    {
        var discussion = sitting.Discussion;
        var blocks = new List<ReplyBlock>
        {
            new ReplyBlock.Heading($"Discussion: {Brief.Of(text.Title, Brief.Title)}"),
        };
        if (!discussion.IsOpen)
        {
            blocks.Add(ReplyBlock.Prose.Of(new Inline.Text("Closed "), new Inline.Moment(discussion.ClosedAt!.Value)));
            blocks.Add(ReplyBlock.Note.Of("/discuss minutes has what was kept of it."));
            return new Reply { Visibility = Visibility.Room, Blocks = blocks };
        }
        blocks.Add(Now(sitting, text));
        blocks.Add(Agenda(discussion, text));
        blocks.AddRange(text.Correction());
        blocks.AddRange(OnTheTable(sitting, text));
        blocks.AddRange(Queue(sitting));
        blocks.AddRange(Questions(sitting));
        blocks.Add(ReplyBlock.Note.Of(Consent));
        return text.Held(
            new Reply
            {
                Visibility = Visibility.Room,
                Blocks = blocks,
                Buttons = Buttons,
            }
        );
    }

    /// <summary>What is left in place of a board that another one has taken over from.</summary>
    public static Reply MovedOn() =>
        new()
        {
            Visibility = Visibility.Room,
            Blocks = [ReplyBlock.Note.Of("This board is out of date. The discussion goes on at the newer one below.")],
        };

    /// <summary>What is at hand, and until when.</summary>
    internal static ReplyBlock Now(Sitting sitting, DiscussedText text)
    {
        var discussion = sitting.Discussion;
        var line = new List<Inline>
        {
            new Inline.Strong(text.NameOf(discussion.AtHand, Brief.Title)),
            new Inline.Text($" (item {Number(discussion.Item + 1)} of {Number(discussion.Agenda.Count)}), "),
        };
        if (discussion.PausedAt is { } since)
            line.AddRange([new Inline.Text("paused since "), new Inline.Moment(since)]);
        else
            line.AddRange([new Inline.Text("until "), new Inline.Moment(discussion.EndsAt)]);
        line.AddRange([new Inline.Text(". Led by "), sitting.Names.Of(discussion.Leader, Brief.Name)]);
        foreach (var cohost in discussion.Cohosts.Take(3))
            line.AddRange([new Inline.Text(", "), sitting.Names.Of(cohost, Brief.Name)]);
        if (discussion.Cohosts.Count > 3)
            line.Add(new Inline.Text($" and {Number(discussion.Cohosts.Count - 3)} more"));
        line.Add(new Inline.Text("."));
        return ReplyBlock.Prose.Of([.. line]);
    }

    private static ReplyBlock.Rows Agenda(Discussion discussion, DiscussedText text)
    {
        var first = Math.Max(0, discussion.Item - ItemsBefore);
        var last = Math.Min(discussion.Agenda.Count - 1, discussion.Item + ItemsBehind);
        var lines = new List<IReadOnlyList<Inline>>();
        if (first > 0)
            lines.Add([new Inline.Text(first == 1 ? "… 1 item before" : Phrase.Of($"… {Number(first)} items before"))]);
        for (var index = first; index <= last; index++)
            lines.Add(AgendaPage.Line(discussion, index, text));
        var left = discussion.Agenda.Count - 1 - last;
        if (left > 0)
            lines.Add([new Inline.Text(left == 1 ? "… 1 more item" : Phrase.Of($"… {Number(left)} more items"))]);
        return new ReplyBlock.Rows(lines);
    }

    private static IEnumerable<ReplyBlock> OnTheTable(Sitting sitting, DiscussedText text)
    {
        var last = sitting.Discussion.Contributions.FindLast(one =>
            one.Kind is ContributionKind.Passage or ContributionKind.Claim
        );
        if (last is null || last.Item != sitting.Discussion.Item)
            yield break;
        var by = sitting.Names.Of(last.By, Brief.Name);
        if (last.Kind == ContributionKind.Passage)
            yield return ReplyBlock.Prose.Of(
                new Inline.Strong("On the table: "),
                new Inline.Text($"{last.Passage}, put forward by "),
                by
            );
        else
            yield return ReplyBlock.Prose.Of(
                new Inline.Strong("On the table: "),
                new Inline.Text(
                    last.Passage is null
                        ? "a claim without a passage, by "
                        : Phrase.Of($"a claim with {last.Passage}, by ")
                ),
                by,
                new Inline.Text($": {WordsOf(last.Said, Brief.Question * 2)}")
            );
        if (text.Quote(last.Passage) is { } quote)
            yield return quote;
    }

    private static IEnumerable<ReplyBlock> Queue(Sitting sitting)
    {
        var queue = sitting.Discussion.Queue;
        yield return queue.Speaker is { } speaker
            ? ReplyBlock.Prose.Of(new Inline.Strong("Speaking: "), sitting.Names.Of(speaker.Key, Brief.Name))
            : ReplyBlock.Prose.Of("Nobody has the floor.");
        var hands = queue.InOrder.ToList();
        if (hands.Count > 0)
            yield return new ReplyBlock.Rows([
                .. hands.Take(MostHands).Select((hand, index) => HandLine(sitting, hand, index + 1)),
                .. Left(hands.Count - MostHands, left => $"… {left} more in the queue"),
            ]);
        if (queue.IsClosed || queue.NewVoicesFirst)
            yield return ReplyBlock.Note.Of(
                Phrase.Join(
                    " ",
                    [
                        .. queue.IsClosed ? ["The list of speakers is closed."] : (Phrase[])[],
                        .. queue.NewVoicesFirst ? ["New voices come first."] : (Phrase[])[],
                    ]
                )
            );
    }

    internal static IReadOnlyList<Inline> HandLine(Sitting sitting, QueueEntry hand, int place)
    {
        var line = new List<Inline> { new Inline.Text($"{Number(place)}. "), sitting.Names.Of(hand.Key, Brief.Name) };
        if (hand.IsDirect)
            line.Add(new Inline.Text(" (direct reply)"));
        if (hand.AwayUntil is { } until)
            line.AddRange([
                new Inline.Text(" (was not here; the place is kept until "),
                new Inline.Moment(until),
                new Inline.Text(")"),
            ]);
        return line;
    }

    private static IEnumerable<ReplyBlock> Questions(Sitting sitting)
    {
        var shown = sitting.Discussion.OnBoard.ToList();
        if (shown.Count == 0)
            yield break;
        yield return ReplyBlock.Prose.Of(new Inline.Strong("Questions"));
        yield return new ReplyBlock.Rows([
            .. shown.Take(MostQuestions).Select(question => QuestionLine(sitting, question)),
            .. Left(shown.Count - MostQuestions, left => $"… {left} more questions; Vote shows all"),
        ]);
    }

    /// <summary>A question as the group sees it: whoever asked is not named, so that a name that is missing says nothing.</summary>
    private static IReadOnlyList<Inline> QuestionLine(Sitting sitting, Question question) =>
        [
            new Inline.Strong(Head(sitting.Discussion, question)),
            new Inline.Text($" {WordsOf(question.Said, Brief.Question)}"),
        ];

    internal static Phrase Head(Discussion discussion, Question question)
    {
        Phrase taken = question.State == QuestionState.Taken ? " (being talked about)" : "";
        return $"{Number(question.Number)}.{taken} {Votes(question.Votes)}{Times(discussion.MergedInto(question).Count())}{On(question.Passage)}:";
    }

    internal static Phrase WordsOf(Said said, int longest) =>
        said.Words is { } words ? $"{Brief.Of(words, longest)}" : Deleted;

    /// <summary>In place of words that somebody has had deleted.</summary>
    internal static readonly Phrase Deleted = "(these words were deleted)";

    internal static Phrase Votes(int votes) => votes == 1 ? "1 vote" : Phrase.Of($"{Number(votes)} votes");

    /// <summary>How often the same was asked, where others were merged into it.</summary>
    internal static Phrase Times(int merged) => merged == 0 ? Phrase.Empty : $", asked {Number(merged + 1)} times";

    internal static Phrase On(string? passage) => passage is null ? Phrase.Empty : $", on {passage}";

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<IReadOnlyList<Inline>> Left(int count, Func<string, Phrase> said)
    {
        if (count > 0)
            yield return [new Inline.Text(said(Number(count)))];
    }
}
