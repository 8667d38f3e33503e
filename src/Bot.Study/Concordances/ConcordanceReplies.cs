using System.Globalization;
using System.Text;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Passages;
using Bot.Study.Rooms;
using Bot.Texts.Concordances;
using Bot.Texts.Papers;
using Bot.Texts.Search;

namespace Bot.Study.Concordances;

/// <summary>What <c>/concordance</c> says.</summary>
internal static class ConcordanceReplies
{
    private const int PageSize = 8;
    private const int MostForms = 8;
    private const int MostSections = 12;
    private const int MostNearest = 3;

    public static Reply UnknownOrder(string by) =>
        Reply.Refusal($"by: takes place, before or after, not “{Shorten.For(by)}”.");

    public static Reply Nothing(RoomView room, string word, SearchResult found)
    {
        var where = room.Horizon.IsSet
            ? Phrase.Of($"¶1 to ¶{room.Horizon.LastParagraph}, which the group has read")
            : "the whole text";
        var reply = Reply.Privately(
            $"“{Shorten.For(word)}” does not occur. Searched {found.WordsSearched:N0} words: {where}."
        );
        var nearest = found.Nearest.Take(MostNearest).ToList();
        if (nearest.Count == 0)
            return reply;
        return reply with
        {
            Blocks =
            [
                .. reply.Blocks,
                ReplyBlock.Prose.Of($"The nearest words of the text: {string.Join(", ", nearest)}."),
            ],
            Buttons =
            [
                .. nearest.Select(near => new Button($"{Shorten.For(near)}", Call.To("concordance", ("word", near)))),
            ],
        };
    }

    public static Reply Page(
        RoomView room,
        string word,
        Concordance concordance,
        ConcordanceOrder order,
        Invocation invocation
    )
    {
        var lines = concordance.InOrder(order);
        var pages = (lines.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages);
        var first = (page - 1) * PageSize;
        var shown = lines.Skip(first).Take(PageSize).ToList();

        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading($"“{Shorten.For(word)}”") };
        if (page == 1)
            blocks.AddRange(Counts(room, concordance));
        blocks.AddRange(shown.Select(line => ReplyBlock.Quote.Of(LineQuoting.Of(room, line))));
        blocks.Add(ReplyBlock.Note.Of(Summary(room, lines.Count, first, shown.Count, order, pages)));
        return new Reply
        {
            Visibility = Visibility.Private,
            Blocks = blocks,
            Buttons = [.. Buttons(lines.Count, page, pages, order, invocation)],
            Files = pages > 1 && page == 1 ? [File(room, word, concordance, lines)] : [],
        };
    }

    private static IEnumerable<ReplyBlock> Counts(RoomView room, Concordance concordance)
    {
        var forms = concordance.Forms;
        var shown = forms.Take(MostForms).Select(form => $"{LineQuoting.InOneLine(form.Written)} {form.Count}");
        var more = forms.Count > MostForms ? Phrase.Of($" and {forms.Count - MostForms} more forms") : "";
        yield return ReplyBlock.Prose.Of($"{Times(concordance.Lines.Count)}: {string.Join(", ", shown)}{more}.");
        var sections = concordance.Sections;
        yield return new ReplyBlock.Rows([
            .. sections.Take(MostSections).Select(section => Row(section.Section, section.Count, room.Edition)),
            .. sections.Count > MostSections
                ? (IReadOnlyList<Inline>[])
                    [
                        [new Inline.Text($"… and {sections.Count - MostSections} more sections, in the file")],
                    ]
                : [],
        ]);
    }

    private static IReadOnlyList<Inline> Row(Section section, int count, Edition edition) =>
        [new Inline.Text($"{Quoting.NameOf(section, edition)}: "), new Inline.Strong($"{count}")];

    private static Phrase Summary(RoomView room, int lines, int first, int shown, ConcordanceOrder order, int pages)
    {
        var range = lines == 1 ? "The only line" : Phrase.Of($"Lines {first + 1}–{first + shown} of {lines}");
        Phrase sorted = order switch
        {
            ConcordanceOrder.Before => ", by the word before",
            ConcordanceOrder.After => ", by the word after",
            _ => "",
        };
        var horizon = room.Horizon.IsSet ? Phrase.Of($" Counted up to ¶{room.Horizon.LastParagraph}.") : "";
        Phrase file = pages > 1 && first == 0 ? " The file has all." : "";
        return $"{range}{sorted}.{horizon}{file}";
    }

    private static IEnumerable<Button> Buttons(
        int lines,
        int page,
        int pages,
        ConcordanceOrder order,
        Invocation invocation
    )
    {
        if (page > 1)
            yield return Turn("Back", page - 1, invocation);
        if (page < pages)
            yield return Turn("Next", page + 1, invocation);
        if (lines < 2)
            yield break;
        foreach (
            var (label, typed, other) in (IEnumerable<(Phrase, string, ConcordanceOrder)>)
                [
                    ("By place", "place", ConcordanceOrder.Place),
                    ("By word before", "before", ConcordanceOrder.Before),
                    ("By word after", "after", ConcordanceOrder.After),
                ]
        )
        {
            if (other != order)
                yield return new Button(
                    label,
                    invocation.Call.Without("page").With("by", typed),
                    ButtonEffect.Replaces
                );
        }
    }

    private static Button Turn(Phrase label, int page, Invocation invocation) =>
        new(label, invocation.Call.With("page", page.ToString(CultureInfo.InvariantCulture)), ButtonEffect.Replaces);

    private static ReplyFile File(
        RoomView room,
        string word,
        Concordance concordance,
        IReadOnlyList<ConcordanceLine> lines
    )
    {
        var text = new StringBuilder(
            $"# “{Shorten.For(word)}”\n\n{room.Paper.Paper.Title}, by {room.Paper.Paper.Author}\n\n"
        );
        text.Append($"{Times(lines.Count)}\n\n");
        foreach (var (section, count) in concordance.Sections)
            text.Append($"- {Quoting.NameOf(section, room.Edition)}: {count}\n");
        text.Append('\n');
        foreach (var line in lines)
            LineQuoting.Append(text, room, line);
        return new ReplyFile("concordance.md", "text/markdown; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static Phrase Times(int count) => count == 1 ? "Once" : Phrase.Of($"{count} times");
}
