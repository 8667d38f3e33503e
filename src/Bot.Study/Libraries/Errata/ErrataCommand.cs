using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;

namespace Bot.Study.Libraries.Errata;

/// <summary><c>/library errata</c>: what a corrected edition changed, and what in this room had used the words before.</summary>
internal sealed class ErrataCommand(LibraryDesk library, Bookshelf shelf, ErrataDesk errata) : ICommand, ICompletes
{
    public CommandDefinition Definition { get; } =
        new(
            "library errata",
            "Moderators: what a corrected edition changed, and who had used the words.",
            "A paper that is imported again under its title can replace the one that is there; horizon, daily reading and marks go on at the same words. This lists the paragraphs that changed since the edition before, and the daily posts and discussions of this room that used the words of any earlier edition.",
            AnswerKind.Private,
            [new Option("title", OptionKind.Text, "The paper's title.", IsRequired: true, Completes: true)],
            ["library errata The Harbour"]
        )
        {
            IsForModerators = true,
        };

    public IReadOnlyList<string> Complete(string option, string typed, Invocation invocation) =>
        library.Complete(invocation.Room, typed);

    public async Task<Answer> AnswerAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (card, complaint) = await library.FindAsync(invocation.Room, invocation.Text("title")!, cancellationToken);
        if (card is null)
            return complaint!;
        if (card.IsShipped)
            return ErrataReplies.NeverCorrected(card);
        if (await shelf.FindAsync(LibraryDesk.GroupOf(invocation.Room), card.Id, cancellationToken) is not { } paper)
            return RoomReplies.NoPaper();
        var (changes, more) = await errata.ChangesAsync(invocation.Room, paper, cancellationToken);
        if (changes.Count == 0)
            return ErrataReplies.NeverCorrected(card);
        var (uses, areMore) = (new List<UsedWords>(), false);
        foreach (var (before, changed) in changes)
        {
            var (used, isCut) = await errata.UsesAsync(invocation.Room, before, changed, cancellationToken);
            uses.AddRange(used);
            areMore |= isCut;
        }
        return ErrataReplies.Of(card, changes[0].Changes, uses, ErrataReplies.Unseen(more, areMore));
    }
}
