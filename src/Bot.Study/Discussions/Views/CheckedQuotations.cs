using Bot.Chat.Replies;
using Bot.Study.Checks;
using Bot.Study.Discussions.State;
using Bot.Texts.Quotations;

namespace Bot.Study.Discussions.Views;

/// <summary>
/// Everything that stood in quotation marks in the words that were given, held against the text: where it stands, and
/// apart from that what the text does not have.
/// </summary>
internal static class CheckedQuotations
{
    public static IEnumerable<ReplyBlock> Of(
        Discussion discussion,
        IReadOnlyList<Question> questions,
        DiscussedText text,
        QuotationChecker? checker
    )
    {
        if (text.Room is not { } room || checker is null)
            return [];
        var found = new List<ReplyBlock>();
        var missing = new List<IReadOnlyList<Inline>>();
        foreach (var (where, words) in Said(discussion, questions))
        {
            foreach (var check in checker.CheckMarked(words, room.Horizon))
            {
                if (check.Verdict is QuotationVerdict.Absent or QuotationVerdict.Beyond)
                {
                    missing.Add([new Inline.Text($"{where}: “{check.Words.Trim()}”, {VerdictOf(check)}")]);
                    continue;
                }
                found.Add(ReplyBlock.Prose.Of($"{where}: “{check.Words.Trim()}”, {VerdictOf(check)}"));
                found.AddRange(
                    CheckedPlace
                        .Of(check, room.Edition)
                        .Select(range => ReplyBlock.Quote.Of(CheckedPlace.Quote(room, check, range)))
                );
            }
        }
        if (found.Count > 0)
            found.Insert(0, new ReplyBlock.Heading("Quotations, checked"));
        if (missing.Count > 0)
            found.AddRange([new ReplyBlock.Heading("Quotations that were not found"), new ReplyBlock.Rows(missing)]);
        return found;
    }

    private static IEnumerable<(Phrase Where, string Words)> Said(
        Discussion discussion,
        IReadOnlyList<Question> questions
    )
    {
        foreach (var question in questions)
        {
            if (question.Said.Words is { } words && question.State != QuestionState.Withdrawn)
                yield return ($"Question {Board.Number(question.Number)}", words);
        }
        foreach (var one in discussion.Contributions)
        {
            if (one.Said.Words is { } words)
                yield return ($"{NameOf(one.Kind)} of {Minutes.Time(one.At)}", words);
        }
    }

    private static Phrase NameOf(ContributionKind kind) =>
        kind switch
        {
            ContributionKind.Claim => "Claim",
            ContributionKind.Recap => "Recap",
            ContributionKind.Decision => "Decision",
            ContributionKind.OpenPoint => "Open point",
            _ => "Message",
        };

    private static Phrase VerdictOf(QuotationCheck check) =>
        check.Verdict switch
        {
            QuotationVerdict.Verbatim => "verbatim:",
            QuotationVerdict.Punctuation => "the same words, with other punctuation or case:",
            QuotationVerdict.Shortened when check.DropsNegation => "shortened, and a negation is left out:",
            QuotationVerdict.Shortened => "shortened:",
            QuotationVerdict.Joined => "joined from places apart:",
            QuotationVerdict.Altered => "altered; the text has:",
            QuotationVerdict.Beyond => "beyond what the group has read",
            _ => "not in this text",
        };
}
