using System.Globalization;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;
using Bot.Texts.Quotations;

namespace Bot.Study.Discussions.Views;

/// <summary>
/// What is kept of a discussion: a pure function of its log and of the text. It holds everything that was given to the bot
/// and nothing else; who asked under a withheld name is not in it.
/// </summary>
public static class Minutes
{
    private const int LongestQuote = 1500;
    private const string Consent =
        "Kept by the bot from what was given to it in the discussion: the agenda, passages, questions, recaps, decisions, and messages that a moderator added. Nothing else that was said was read or kept. Times are UTC.";

    /// <param name="reader">The group reads no question that no moderator let through, or that was set aside.</param>
    /// <param name="checker">For the discussed edition; <see langword="null"/> where it is not at hand.</param>
    public static IReadOnlyList<ReplyBlock> Of(
        Sitting sitting,
        DiscussedText text,
        MinutesReader reader,
        QuotationChecker? checker
    )
    {
        var questions = sitting.Discussion.Questions.FindAll(question =>
            reader == MinutesReader.Leader || sitting.Discussion.IsForGroup(question)
        );
        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading($"Minutes: {text.Title}") };
        blocks.Add(Head(sitting));
        blocks.Add(ReplyBlock.Note.Of(Consent));
        blocks.AddRange(text.Correction());
        blocks.Add(new ReplyBlock.Heading("Agenda"));
        blocks.Add(Agenda(sitting.Discussion, text));
        blocks.AddRange(Table(sitting, text));
        blocks.AddRange(MinutedQuestions.Of(sitting, text, questions));
        blocks.AddRange(Given(sitting, ContributionKind.Recap, "Recaps"));
        blocks.AddRange(Given(sitting, ContributionKind.Decision, "Decisions"));
        blocks.AddRange(OpenPoints(sitting, questions));
        blocks.AddRange(Given(sitting, ContributionKind.Message, "Messages that were added"));
        blocks.AddRange(CheckedQuotations.Of(sitting.Discussion, questions, text, checker));
        return text.Held(blocks);
    }

    /// <summary>The words of whoever gave them, or that they have been deleted.</summary>
    internal static Phrase WordsOf(Said said) => said.Words is { } words ? $"{words}" : Board.Deleted;

    internal static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static ReplyBlock Head(Sitting sitting)
    {
        var discussion = sitting.Discussion;
        var begun = discussion.OpenedAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        var ended = discussion.ClosedAt is { } closed ? Phrase.Of($"to {Time(closed)}") : "still open";
        var line = new List<Inline> { new Inline.Text($"Discussion of {begun}, {ended}. Led by ") };
        foreach (var (index, (key, since)) in discussion.Leaders.Index())
        {
            if (index > 0)
                line.Add(new Inline.Text($", from {Time(since)} by "));
            line.Add(sitting.Names.Of(key));
        }
        foreach (var (index, key) in discussion.Cohosts.Index())
            line.AddRange([new Inline.Text(index == 0 ? "; cohosts: " : ", "), sitting.Names.Of(key)]);
        line.Add(new Inline.Text("."));
        return ReplyBlock.Prose.Of([.. line]);
    }

    private static ReplyBlock.Rows Agenda(Discussion discussion, DiscussedText text) =>
        new([
            .. discussion.Agenda.Select(
                (item, index) =>
                    (IReadOnlyList<Inline>)
                        [
                            new Inline.Text(
                                $"{Board.Number(index + 1)}. {text.NameOf(item)}: {Board.Number(item.Minutes)} min planned, {Spent(discussion, index)}"
                            ),
                        ]
            ),
        ]);

    private static Phrase Spent(Discussion discussion, int item)
    {
        var turns = discussion.Turns.Where(turn => turn.Item == item).ToList();
        return turns.Count == 0
            ? "not reached"
            : Phrase.Join(
                ", ",
                turns.Select(turn =>
                    Phrase.Of($"{Time(turn.BegunAt)}–{(turn.EndedAt is { } ended ? Time(ended) : "")}")
                )
            );
    }

    private static IEnumerable<ReplyBlock> Table(Sitting sitting, DiscussedText text)
    {
        var given = sitting.Discussion.Contributions.Where(one =>
            one.Kind is ContributionKind.Passage or ContributionKind.Claim
        );
        foreach (var (index, one) in given.Index())
        {
            if (index == 0)
                yield return new ReplyBlock.Heading("Passages and claims put forward");
            var quote = text.Quote(one.Passage, LongestQuote);
            Phrase missing = one.Passage is not null && quote is null ? " (its words cannot be shown here)" : "";
            var what = (one.Kind, one.Passage) switch
            {
                (ContributionKind.Passage, _) => Phrase.Of($" put {one.Passage} forward{missing}."),
                (_, null) => $" claimed, without a passage: {WordsOf(one.Said)}",
                _ => $" claimed, with {one.Passage}{missing}: {WordsOf(one.Said)}",
            };
            yield return ReplyBlock.Prose.Of(
                new Inline.Text($"{Time(one.At)}, item {Board.Number(one.Item + 1)}: "),
                sitting.Names.Of(one.By),
                new Inline.Text(what)
            );
            if (quote is not null)
                yield return quote;
        }
    }

    private static IEnumerable<ReplyBlock> Given(Sitting sitting, ContributionKind kind, Phrase heading)
    {
        var given = sitting.Discussion.Contributions.Where(one => one.Kind == kind).ToList();
        if (given.Count == 0)
            yield break;
        yield return new ReplyBlock.Heading(heading);
        yield return new ReplyBlock.Rows([.. given.Select(one => Line(sitting, one))]);
    }

    private static IReadOnlyList<Inline> Line(Sitting sitting, Contribution one)
    {
        var when = new Inline.Text($"{Time(one.At)}, item {Board.Number(one.Item + 1)}: ");
        if (one.Kind != ContributionKind.Message)
            return [when, new Inline.Text(WordsOf(one.Said))];
        return
        [
            when,
            new Inline.Text(
                one.Said.Author is { } author
                    ? Phrase.Of($"{author}: {WordsOf(one.Said)} (added by ")
                    : $"{WordsOf(one.Said)} (added by "
            ),
            sitting.Names.Of(one.By),
            new Inline.Text(")"),
        ];
    }

    private static IEnumerable<ReplyBlock> OpenPoints(Sitting sitting, IReadOnlyList<Question> questions)
    {
        var discussion = sitting.Discussion;
        var points = discussion.Contributions.Where(one => one.Kind == ContributionKind.OpenPoint).ToList();
        var left = questions.Where(one => one.IsOnBoard || one.State == QuestionState.Waiting).ToList();
        if (points.Count + left.Count == 0)
            yield break;
        yield return new ReplyBlock.Heading("Open points");
        yield return new ReplyBlock.Rows([
            .. points.Select(one => Line(sitting, one)),
            .. left.Select(one =>
                (IReadOnlyList<Inline>)[new Inline.Text($"Question {Board.Number(one.Number)} was not answered.")]
            ),
        ]);
    }
}
