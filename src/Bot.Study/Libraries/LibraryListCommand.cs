using System.Globalization;
using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Libraries;

/// <summary><c>/library list</c>: the papers this group can read.</summary>
internal sealed class LibraryListCommand(Bookshelf shelf, RoomDesk desk) : ICommand
{
    private const int PageSize = 15;

    public CommandDefinition Definition { get; } =
        new(
            "library list",
            "The papers this group can read.",
            "Lists the papers that came with the bot and those this group brought along, and says which one this room reads. No other group sees yours.",
            AnswerKind.Private,
            [new Option("page", OptionKind.Number, "Which page.", IsHidden: true)],
            ["library list"]
        );

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var cards = await shelf.ListAsync(LibraryDesk.GroupOf(invocation.Room), cancellationToken);
        var room = await desk.EnterAsync(invocation.Room, cancellationToken);
        var pages = Math.Max(1, (cards.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(invocation.Number("page", 1), 1, pages);
        var shown = cards.Skip((page - 1) * PageSize).Take(PageSize);
        var blocks = new List<ReplyBlock> { new ReplyBlock.Heading("Papers of this group") };
        blocks.Add(
            cards.Count == 0
                ? ReplyBlock.Prose.Of("There is none yet.")
                : new ReplyBlock.Rows([.. shown.Select(card => Line(card, room))])
        );
        if (pages > 1)
            blocks.Add(ReplyBlock.Note.Of($"Page {page} of {pages}."));
        return Reply.Privately() with { Blocks = blocks, Buttons = [.. Buttons(invocation, page, pages)] };
    }

    private static IReadOnlyList<Inline> Line(PaperCard card, RoomView? room)
    {
        var by = card.Author.Length > 0 ? Phrase.Of($" by {card.Author}") : "";
        Phrase here = room?.Paper.Paper.Id == card.Id ? " · this room reads it" : "";
        var from = card.IsShipped
            ? "came with the bot"
            : Phrase.Of($"{card.Language}, edition {card.Edition.Value[..8]}");
        return [new Inline.Strong($"{card.Title}"), new Inline.Text($"{by} · {from}{here}")];
    }

    private static IEnumerable<Button> Buttons(Invocation invocation, int page, int pages)
    {
        if (page > 1)
            yield return Turn("Back", page - 1);
        if (page < pages)
            yield return Turn("Next", page + 1);
        if (invocation.Member.IsModerator)
            yield return new Button("Import a paper", Call.To("library import"));
    }

    private static Button Turn(Phrase label, int page) =>
        new(
            label,
            Call.To("library list", ("page", page.ToString(CultureInfo.InvariantCulture))),
            ButtonEffect.Replaces
        );
}
