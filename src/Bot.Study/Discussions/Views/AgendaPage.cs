using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Discussions.State;

namespace Bot.Study.Discussions.Views;

/// <summary>The whole agenda, in pages.</summary>
internal static class AgendaPage
{
    private const int ToAPage = 15;

    public static Reply Of(Discussion discussion, DiscussedText text, int page)
    {
        var pages = (discussion.Agenda.Count + ToAPage - 1) / ToAPage;
        page = Math.Clamp(page, 1, pages);
        var first = (page - 1) * ToAPage;
        var count = Math.Min(ToAPage, discussion.Agenda.Count - first);
        var reply = Reply.Privately() with
        {
            Blocks =
            [
                new ReplyBlock.Heading("Agenda"),
                new ReplyBlock.Rows([.. Enumerable.Range(first, count).Select(index => Line(discussion, index, text))]),
            ],
            Buttons = [.. Pages("discuss agenda", page, pages)],
        };
        return pages == 1
            ? reply
            : reply with
            {
                Blocks = [.. reply.Blocks, ReplyBlock.Note.Of($"Page {Board.Number(page)} of {Board.Number(pages)}.")],
            };
    }

    public static IReadOnlyList<Inline> Line(Discussion discussion, int index, DiscussedText text)
    {
        var item = discussion.Agenda[index];
        var isAtHand = discussion.IsOpen && index == discussion.Item;
        var wasAtHand = discussion.Turns.Any(turn => turn.Item == index);
        Phrase name = $"{Board.Number(index + 1)}. {text.NameOf(item, Brief.Title)}";
        Phrase state =
            isAtHand ? ", now"
            : wasAtHand ? ", done"
            : "";
        return
        [
            isAtHand ? new Inline.Strong(name) : new Inline.Text(name),
            new Inline.Text($", {Board.Number(item.Minutes)} min{state}"),
        ];
    }

    public static IEnumerable<Button> Pages(string command, int page, int pages)
    {
        if (page > 1)
            yield return new Button(
                "← Earlier",
                Call.To(command, ("page", Board.Number(page - 1))),
                ButtonEffect.Replaces
            );
        if (page < pages)
            yield return new Button(
                "More →",
                Call.To(command, ("page", Board.Number(page + 1))),
                ButtonEffect.Replaces
            );
    }
}
