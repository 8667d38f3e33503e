using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Libraries;

/// <summary><c>/library remove</c>: takes a paper of the group's own away, after asking once more.</summary>
internal sealed class LibraryRemoveCommand(LibraryDesk library, Bookshelf shelf, RoomDesk desk) : ICommand, ICompletes
{
    public CommandDefinition Definition { get; } =
        new(
            "library remove",
            "Moderators: take a paper of this group's own away.",
            "Deletes the paper with all its editions, after asking once more. Posts and minutes that quote it stay where they are. Papers that came with the bot cannot be removed.",
            AnswerKind.Private,
            [
                new Option("title", OptionKind.Text, "The paper's title.", IsRequired: true, Completes: true),
                new Option("sure", OptionKind.Flag, "Asked before.", IsHidden: true),
            ],
            ["library remove The Harbour"]
        )
        {
            IsForModerators = true,
            Changes = true,
        };

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        library.Complete(invocation.Room, typed);

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (card, complaint) = await library.FindAsync(invocation.Room, invocation.Text("title")!, cancellationToken);
        if (card is null)
            return complaint!;
        if (card.IsShipped)
            return Reply.Privately($"“{card.Title}” came with the bot, for every group. It cannot be removed here.");
        if (!invocation.Flag("sure"))
            return Reply.Privately(
                $"Remove “{card.Title}” with all its editions and notes? Rooms that read it will have chosen nothing. This cannot be undone."
            ) with
            {
                Buttons =
                [
                    new Button(
                        "Remove it",
                        Call.To("library remove", ("title", card.Id.Value), ("sure", "true")),
                        ButtonEffect.Replaces
                    ),
                ],
            };
        await shelf.RemoveAsync(LibraryDesk.GroupOf(invocation.Room), card.Id, cancellationToken);
        desk.Forget(invocation.Room);
        return Reply.Privately($"“{card.Title}” is removed.");
    }
}
