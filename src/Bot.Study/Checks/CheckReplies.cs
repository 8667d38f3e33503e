using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;
using Bot.Texts.Quotations;

namespace Bot.Study.Checks;

/// <summary>What <c>/check</c> says.</summary>
internal static class CheckReplies
{
    public const string Rules =
        "Holds quotations against the text, word by word. Each gets the first verdict that holds. "
        + "Verbatim: character for character; a no-break space counts as a space. "
        + "Same words: other punctuation, case, accents, quotation marks, dashes or spaces; note markers such as [xli] are skipped. "
        + "Shortened: words were left out, with or without …, and the rest stands in order in one paragraph; what was left out is shown. "
        + "Joined: the text's words from two places. "
        + "Altered: at least two words in three stand there as quoted; the differences are shown word by word. "
        + "Absent: not in this text. "
        + "A dropped or added negation (not, never, without, n't…) is called out every time. "
        + "Possessives count: Macron’s is not Macron. "
        + "In a message, what stands in quotation marks of any kind is checked, from four words on; a message without them is checked as a whole.";

    /// <summary>In UTF-16 units of plain text; a page holds at least one quotation.</summary>
    private const int LongestPage = 2500;

    private const int MostOnPage = 4;
    private const int MostPlaces = 2;
    private const int MostWarnings = 3;
    private const int MostDifferences = 6;
    private const int MostButtons = 5;

    /// <summary>In UTF-16 units, for words inside a line.</summary>
    private const int LongestWords = 120;

    public static Reply TooShort(string message) =>
        Reply.Privately(
            $"“{Shorten.For(message)}” is too short to check: a quotation has {QuotationChecker.ShortestQuotation} words or more. /quote finds single words."
        );

    public static Reply Page(RoomView room, MessageCheck message, Invocation invocation)
    {
        var pages = Pages([.. message.Quotations.Select(check => Verdict(room, check).ToList())]);
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages.Count);
        var (first, count) = pages[page - 1];
        var shown = message.Quotations.Skip(first).Take(count).ToList();

        var blocks = shown.SelectMany(check => Verdict(room, check)).ToList();
        if (Summary(room, message, first, shown) is { IsEmpty: false } summary)
            blocks.Add(ReplyBlock.Note.Of(summary));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = blocks,
            Buttons = [.. Buttons(room, shown, page, pages.Count, invocation)],
            Files = shown.Exists(check => IsCut(room, check)) ? [CheckFile.Of(room, message)] : [],
        };
    }

    public static Phrase NameOf(QuotationCheck check) =>
        check.Verdict switch
        {
            QuotationVerdict.Verbatim => "Verbatim",
            QuotationVerdict.Punctuation => "Same words, other punctuation or case",
            QuotationVerdict.Shortened => "Shortened",
            QuotationVerdict.Joined when check.Places.Count == 2 => "Joined from two places",
            QuotationVerdict.Joined => Phrase.Of($"Joined from {check.Places.Count} places"),
            QuotationVerdict.Altered => "Altered",
            QuotationVerdict.Beyond => "Beyond what the group has read",
            _ => "Not in this text",
        };

    /// <summary>One difference as a line: what the text has, and what was said instead.</summary>
    public static Phrase Line(QuotationCheck check, QuotationDifference difference, Edition edition) =>
        (difference.Said, difference.Text) switch
        {
            (null, { } text) => Phrase.Of($"Left out: {Words(text, edition.Source)}"),
            ({ } said, null) => $"Added: {Words(said, check.Words)}",
            ({ } said, { } text) => $"Said: {Words(said, check.Words)} – the text: {Words(text, edition.Source)}",
            _ => "",
        };

    /// <summary>Each with how many words of the text it shows.</summary>
    public static IEnumerable<(Phrase Line, int Quoted)> Warnings(QuotationCheck check, Edition edition)
    {
        foreach (var difference in check.Differences)
        {
            if (difference.Negation == NegationChange.Dropped)
                yield return (
                    $"A negation was dropped: {Words(difference.Text!.Value, edition.Source)}",
                    Quoted(difference, edition)
                );
            if (difference.Negation == NegationChange.Added)
                yield return ($"A negation was added: {Words(difference.Said!.Value, check.Words)}", 0);
        }
    }

    // What was said is the member's own; what stands beside it is the text's.
    private static int Quoted(QuotationDifference difference, Edition edition) =>
        difference.Text is { } text ? QuoteLimits.CountOf(text.Of(edition.Source)) : 0;

    private static List<(int First, int Count)> Pages(List<List<ReplyBlock>> checks)
    {
        var pages = new List<(int First, int Count)>();
        var length = 0;
        for (var check = 0; check < checks.Count; check++)
        {
            var own = checks[check].Sum(block => PlainText.Of(block).Length);
            if (pages.Count == 0 || length + own > LongestPage || pages[^1].Count == MostOnPage)
            {
                pages.Add((check, 1));
                length = own;
                continue;
            }
            pages[^1] = (pages[^1].First, pages[^1].Count + 1);
            length += own;
        }
        return pages;
    }

    private static IEnumerable<ReplyBlock> Verdict(RoomView room, QuotationCheck check)
    {
        yield return ReplyBlock.Prose.Of(
            new Inline.Strong(NameOf(check)),
            new Inline.Text($": “{Shorten.For(check.Words)}”")
        );
        if (check.Verdict == QuotationVerdict.Absent && check.Nearest is not null)
            yield return ReplyBlock.Prose.Of("The nearest passage:");
        var warnings = Warnings(check, room.Edition).ToList();
        if (warnings.Count > 0)
            yield return new ReplyBlock.Rows([
                .. warnings
                    .Take(MostWarnings)
                    .Select(warning => (Inline[])[new Inline.Strong(warning.Line) { Quoted = warning.Quoted }]),
            ]);
        foreach (var place in CheckedPlace.Of(check, room.Edition).Take(MostPlaces))
            yield return ReplyBlock.Quote.Of(CheckedPlace.Quote(room, check, place));
        if (check.Differences.Count > 0)
            yield return new ReplyBlock.Rows([
                .. check
                    .Differences.Take(MostDifferences)
                    .Select(difference =>
                        (Inline[])
                            [
                                new Inline.Text(Line(check, difference, room.Edition))
                                {
                                    Quoted = Quoted(difference, room.Edition),
                                },
                            ]
                    ),
            ]);
    }

    private static bool IsCut(RoomView room, QuotationCheck check)
    {
        var places = CheckedPlace.Of(check, room.Edition);
        return check.Differences.Count > MostDifferences
            || places.Count > MostPlaces
            || places.Any(CheckedPlace.IsLong)
            || check.Differences.Any(difference =>
                difference.Text is { Length: > LongestWords } || difference.Said is { Length: > LongestWords }
            );
    }

    private static Phrase Summary(RoomView room, MessageCheck message, int first, List<QuotationCheck> shown)
    {
        var notes = new List<Phrase>();
        if (message.Quotations.Count > shown.Count)
            notes.Add($"Quotations {first + 1}–{first + shown.Count} of {message.Quotations.Count}.");
        if (message.TooShort > 0)
            notes.Add(
                $"Not checked, since shorter than {QuotationChecker.ShortestQuotation} words: {message.TooShort}."
            );
        if (room.Horizon.IsSet)
            notes.Add($"Held against what the group has read, ¶1 to ¶{room.Horizon.LastParagraph}.");
        else if (shown.Exists(check => check.Verdict == QuotationVerdict.Absent))
            notes.Add("Held against the whole text, title and headings included.");
        if (shown.Exists(check => IsCut(room, check)))
            notes.Add("The file has everything in full.");
        return Phrase.Join(" ", notes);
    }

    private static IEnumerable<Button> Buttons(
        RoomView room,
        List<QuotationCheck> shown,
        int page,
        int pages,
        Invocation invocation
    )
    {
        var audience = new Audience(Visibility.Private, invocation.Flag("ahead"));
        var ids = shown
            .SelectMany(check => CheckedPlace.Of(check, room.Edition))
            .Select(place => room.Edition.BlockAt(place.Start).Id)
            .Distinct()
            .Take(MostButtons)
            .ToList();
        foreach (var id in ids)
            yield return new Button(
                ids.Count == 1 ? "More context" : Phrase.Of($"More context {id}"),
                audience.Like(Call.To("passage", ("id", id.ToString())))
            );
        if (page > 1)
            yield return Turn("Back", page - 1, invocation);
        if (page < pages)
            yield return Turn("Next", page + 1, invocation);
    }

    private static Button Turn(Phrase label, int page, Invocation invocation) =>
        new(label, invocation.Call.With("page", page.ToString(CultureInfo.InvariantCulture)), ButtonEffect.Replaces);

    // What is too long for a line is shown by its two ends, each as it stands.
    private static string Words(TextRange range, string source)
    {
        if (range.Length <= LongestWords)
            return $"“{range.Of(source)}”";
        var half = LongestWords / 2;
        var cut = source.LastIndexOf(' ', range.Start + half, half);
        var on = source.IndexOf(' ', range.End - half, half);
        var head = TextRange.FromBounds(range.Start, cut > range.Start ? cut : range.Start + half);
        var tail = TextRange.FromBounds(on > 0 ? on + 1 : range.End - half, range.End);
        return $"“{head.Of(source)}” […] “{tail.Of(source)}”";
    }
}
