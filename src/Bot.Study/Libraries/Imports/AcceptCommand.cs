using Bot.Chat.Commands;
using Bot.Chat.Replies;
using Bot.Study.Rooms;
using Bot.Texts.Papers;

namespace Bot.Study.Libraries.Imports;

/// <summary>Puts a paper on the group's shelf: as a paper of its own, or as a new edition of one that is there.</summary>
internal sealed class AcceptCommand(ProposalStore proposals, Bookshelf shelf, RoomDesk desk, TimeProvider time)
    : ProposalCommand(proposals)
{
    public override CommandDefinition Definition { get; } =
        new(
            "library accept",
            "Accept the paper.",
            "Puts a paper that was read on the group's shelf.",
            AnswerKind.Private,
            [ProposalOption, new Option("edition-of", OptionKind.Text, "Which paper it corrects.", IsHidden: true)],
            []
        )
        {
            IsHidden = true,
            IsForModerators = true,
            Changes = true,
        };

    protected override async Task<Answer> AnswerAsync(
        Proposal proposal,
        Invocation invocation,
        CancellationToken cancellationToken
    )
    {
        var group = LibraryDesk.GroupOf(invocation.Room);
        await invocation.TellProgress("Dividing the text and building its index.", cancellationToken);
        var cards = await shelf.ListAsync(group, cancellationToken);
        var replaced = cards.FirstOrDefault(card => !card.IsShipped && card.Id.Value == invocation.Text("edition-of"));
        if (replaced is null && invocation.Text("edition-of") is not null)
            return Reply.Privately("The paper this would correct is no longer there. Nothing was changed.");
        var read = await Task.Run(
            () => proposal.Import.Accept(new PaperId("new"), proposal.Choices),
            cancellationToken
        );
        if (cards.FirstOrDefault(card => card.Edition == read.Edition.Id && card.Id != replaced?.Id) is { } known)
            return Reply.Privately($"This group has that very text already, as “{known.Title}”. Nothing was changed.");
        var before = replaced is null ? null : (await shelf.FindAsync(group, replaced.Id, cancellationToken))?.Paper;
        var paper = (before is null ? read : Corrected(before, read)) with
        {
            Id = replaced?.Id ?? await shelf.FreeIdAsync(group, read.Title, cancellationToken),
            QuoteLimit = proposal.QuoteLimit is { } limit ? QuoteLimit.OrNone(limit) : before?.QuoteLimit,
        };
        var isAccepted = await shelf.AcceptAsync(
            group,
            paper,
            invocation.Member.Id.Member,
            time.GetUtcNow(),
            cancellationToken,
            before,
            (transaction, cancelled) => ProposalStore.TakeAsync(transaction, group, proposal.Id, cancelled)
        );
        if (!isAccepted)
            return Reply.Privately(
                "Somebody else has changed the library meanwhile, and nothing was changed by this. /library list shows what is there now."
            );
        desk.Forget(invocation.Room);
        return Reply.Privately(Said(paper, before)) with
        {
            Buttons =
            [
                replaced is null
                    ? new Button("Use in this room", Call.To("library use", ("title", paper.Id.Value)))
                    : new Button("What it changed", Call.To("library errata", ("title", paper.Id.Value))),
            ],
        };
    }

    private static Phrase Said(Paper paper, Paper? before)
    {
        var last = paper.Edition.Paragraphs.Count;
        if (before is null)
            return $"“{paper.Title}” is in the library: ¶1 to ¶{last}. This group alone can read it.";
        if (paper.NoteBodies.Count < before.NoteBodies.Count)
            return $"“{paper.Title}” has a new edition, ¶1 to ¶{last}. Its notes are marked otherwise than before, so their bodies must be added again: /library notes. Rooms that read it have it from now on, and go on at the words they had reached.";
        return $"“{paper.Title}” has a new edition, ¶1 to ¶{last}. Rooms that read it have it from now on, and go on at the words they had reached.";
    }

    /// <summary>
    /// What a corrected file does not say stays as it was: the rights, and bodies of notes that were added apart. A body goes
    /// with its marker, so none is kept where the markers are not the same ones in the same order.
    /// </summary>
    private static Paper Corrected(Paper before, Paper read) =>
        read with
        {
            Rights = read.Rights.Length > 0 ? read.Rights : before.Rights,
            NoteBodies = Labels(before).SequenceEqual(Labels(read)) ? before.NoteBodies : read.NoteBodies,
        };

    private static IEnumerable<string> Labels(Paper paper) => paper.Edition.Endnotes.Select(note => note.Label);
}
